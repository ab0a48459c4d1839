package io.jiaohao.kiosk.simulator;

import io.jiaohao.kiosk.printer.escpos.EscPosCommand;
import java.util.List;

/** Writes a ticket's commands down as lines that a person can read. Used by one thread. */
public final class Listing {
    private final boolean withStyles;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private String size = "1x1";
    private int align;
    private boolean bold;

    private Listing(boolean withStyles) {
        this.withStyles = withStyles;
    }

    /** The words alone; pictures and codes in brackets. */
    public static String plain(List<EscPosCommand> commands) {
        return written(commands, new Listing(false));
    }

    /** Each line with how it is printed before it, e.g. {@code centre bold 6x6 | A036}. */
    public static String styled(List<EscPosCommand> commands) {
        return written(commands, new Listing(true));
    }

    private static String written(List<EscPosCommand> commands, Listing listing) {
        commands.forEach(listing::add);
        return listing.out.toString();
    }

    private void add(EscPosCommand command) {
        if (command instanceof EscPosCommand.Text text) {
            line.append(text.text());
        } else if (command instanceof EscPosCommand.LineEnd) {
            end();
        } else if (command instanceof EscPosCommand.Feed feed) {
            out.append("\n".repeat(feed.lines()));
        } else if (command instanceof EscPosCommand.Raster raster) {
            whole("[picture %s]".formatted(raster.dots()));
        } else if (command instanceof EscPosCommand.Qr qr && qr.function() == 0x50) {
            whole("[qr %s]".formatted(qr.parameters().substring(1)));
        } else if (command instanceof EscPosCommand.Cut) {
            whole("[cut]");
        } else if (command instanceof EscPosCommand.Unknown unknown) {
            whole("[unknown %s]".formatted(unknown.hex()));
        } else {
            style(command);
        }
    }

    private void style(EscPosCommand command) {
        if (command instanceof EscPosCommand.Align where) {
            align = where.where();
        } else if (command instanceof EscPosCommand.Size times) {
            size = times.width() + "x" + times.height();
        } else if (command instanceof EscPosCommand.Bold heavy) {
            bold = heavy.on();
        }
    }

    private void whole(String text) {
        line.append(text);
        end();
    }

    private void end() {
        if (withStyles) {
            out.append(align == 1 ? "centre" : "left").append(bold ? " bold " : " ");
            out.append(size).append(" | ");
        }
        out.append(line).append('\n');
        line.setLength(0);
    }
}
