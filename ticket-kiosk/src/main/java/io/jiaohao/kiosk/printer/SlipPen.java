package io.jiaohao.kiosk.printer;

import io.jiaohao.kiosk.printer.escpos.EscPos;
import io.jiaohao.kiosk.printer.escpos.EscPos.Correction;
import java.util.function.Supplier;

/**
 * Writes the lines of one ticket, and says how the printer is to be set only where that changes.
 * Used by the printing worker.
 */
final class SlipPen {
    private static final int WIDE = 2; // columns of a Chinese character
    private static final int LAST_NARROW = 0x7F;

    private final SlipTemplate template;
    private final Supplier<LineDots> dots;
    private final EscPos out = new EscPos().init();
    private LineStyle now = LineStyle.USUAL; // how the printer is set

    SlipPen(SlipTemplate template, Supplier<LineDots> dots) {
        this.template = template;
        this.dots = dots;
    }

    void feed(int lines) {
        out.feed(lines);
    }

    void qr(String link, int dotsASquare, boolean inTheMiddle) {
        align(inTheMiddle);
        out.qr(link, dotsASquare, Correction.M);
    }

    void line(String text, SlipItem item) {
        LineStyle style = new LineStyle(fitting(text, item), item.isBold(), item.isCentred());
        if (template.printerFont().has(text)) {
            set(style);
            out.line(text);
        } else {
            align(false); // it is drawn where it stands
            dots.get().draw(text, style).forEach(out::raster);
        }
    }

    /** The largest size at which the line holds the text, but not below the least. */
    private int fitting(String text, SlipItem item) {
        int columns = text.codePoints().map(each -> each > LAST_NARROW ? WIDE : 1).sum();
        int fits = template.columns() / Math.max(1, columns);
        return Math.max(item.leastOrSize(), Math.min(item.sizeOrUsual(), fits));
    }

    private void set(LineStyle style) {
        align(style.centred());
        if (now.bold() != style.bold()) {
            out.bold(style.bold());
        }
        if (now.size() != style.size()) {
            out.size(style.size(), style.size());
        }
        now = style;
    }

    private void align(boolean centred) {
        if (now.centred() != centred) {
            now = new LineStyle(now.size(), now.bold(), centred);
            if (centred) {
                out.centre();
            } else {
                out.left();
            }
        }
    }

    byte[] cut() {
        return out.cut().toBytes();
    }
}
