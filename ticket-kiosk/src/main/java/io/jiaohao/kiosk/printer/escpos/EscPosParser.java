package io.jiaohao.kiosk.printer.escpos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.jiaohao.kiosk.printer.escpos.EscPosCommand.Unknown;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes a stream of bytes apart into commands, as a printer does. What is not known is skipped byte
 * by byte, so that nothing stops the stream. Used by one thread.
 */
public final class EscPosParser {
    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    private static final int LF = 0x0A;
    private static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 0x14, 1, 6, 2, 8};

    private ByteBuffer rest = ByteBuffer.allocate(0); // what has come and is not taken apart
    private byte[] consumed = {}; // the bytes of the last command
    private boolean chinese; // between 1C 26 and 1C 2E

    /** All commands of a whole job. */
    public static List<EscPosCommand> parse(byte[] job) {
        EscPosParser parser = new EscPosParser();
        parser.add(job);
        List<EscPosCommand> commands = new ArrayList<>();
        for (var next = parser.next(); next.isPresent(); next = parser.next()) {
            commands.add(next.get());
        }
        return commands;
    }

    /** Bytes that have come. */
    public void add(byte[] bytes) {
        ByteBuffer joined = ByteBuffer.allocate(rest.remaining() + bytes.length);
        joined.put(rest).put(bytes).flip();
        rest = joined;
    }

    /** Forgets what is not taken apart yet. */
    public void clear() {
        rest = ByteBuffer.allocate(0);
    }

    /** The bytes of the last command that {@link #next} gave. */
    public byte[] consumed() {
        return consumed.clone();
    }

    /** The next command; empty while it is not there as a whole. */
    public Optional<EscPosCommand> next() {
        if (!rest.hasRemaining()) {
            return Optional.empty();
        }
        int began = rest.position();
        try {
            EscPosCommand command = read();
            consumed = Arrays.copyOfRange(rest.array(), began, rest.position());
            if (command instanceof EscPosCommand.Chinese mode) {
                chinese = mode.on();
            } else if (command instanceof EscPosCommand.Initialise) {
                chinese = false;
            }
            return Optional.of(command);
        } catch (BufferUnderflowException e) {
            rest.position(began); // the rest is on its way
            return Optional.empty();
        }
    }

    private EscPosCommand read() {
        int first = unsigned();
        return switch (first) {
            case DLE -> realTime();
            case ESC -> escape();
            case FS -> chineseMode();
            case GS -> group();
            case LF -> new EscPosCommand.LineEnd();
            default -> first < 0x20 ? Unknown.of((byte) first) : text();
        };
    }

    private EscPosCommand text() {
        int began = rest.position() - 1;
        int end = began;
        while ((rest.get(end) & 0xFF) >= 0x20) {
            end++;
            if (end == rest.limit()) {
                throw new BufferUnderflowException();
            }
        }
        byte[] bytes = Arrays.copyOfRange(rest.array(), began, end);
        rest.position(end);
        return new EscPosCommand.Text(
                new String(bytes, chinese ? EscPos.GB18030 : ISO_8859_1)); // code page aside
    }

    private EscPosCommand realTime() {
        int command = unsigned();
        return switch (command) {
            case 0x04 -> new EscPosCommand.StatusNow(unsigned());
            case 0x05 -> new EscPosCommand.Recover(unsigned());
            case 0x14 -> clearBuffers();
            default -> Unknown.of((byte) DLE, (byte) command);
        };
    }

    private EscPosCommand clearBuffers() {
        byte[] all = new byte[CLEAR.length];
        rest.position(rest.position() - 2).get(all);
        return Arrays.equals(all, CLEAR) ? new EscPosCommand.ClearBuffers() : Unknown.of(all);
    }

    private EscPosCommand escape() {
        int command = unsigned();
        return switch (command) {
            case '@' -> new EscPosCommand.Initialise();
            case 'a' -> new EscPosCommand.Align(unsigned());
            case 'E' -> new EscPosCommand.Bold((unsigned() & 1) == 1);
            case 'd' -> new EscPosCommand.Feed(unsigned());
            default -> Unknown.of((byte) ESC, (byte) command);
        };
    }

    private EscPosCommand chineseMode() {
        int command = unsigned();
        return switch (command) {
            case '&' -> new EscPosCommand.Chinese(true);
            case '.' -> new EscPosCommand.Chinese(false);
            default -> Unknown.of((byte) FS, (byte) command);
        };
    }

    private EscPosCommand group() {
        int command = unsigned();
        return switch (command) {
            case '!' -> size(unsigned());
            case 'V' -> cut(unsigned());
            case 'r' -> new EscPosCommand.StatusInOrder(unsigned());
            case 'v' -> raster();
            case '(' -> extended(unsigned());
            default -> Unknown.of((byte) GS, (byte) command);
        };
    }

    private static EscPosCommand size(int both) {
        return new EscPosCommand.Size((both >> 4) + 1, (both & 0x0F) + 1);
    }

    private EscPosCommand cut(int how) {
        boolean feeds = how == 0x41 || how == 0x42;
        return new EscPosCommand.Cut(how, feeds ? unsigned() : 0);
    }

    private EscPosCommand raster() {
        unsigned(); // always 30
        unsigned(); // m: printed as it is
        int width = word();
        int rows = word();
        byte[] data = bytes(width * rows);
        return data.length == 0
                ? Unknown.of((byte) GS, (byte) 'v')
                : new EscPosCommand.Raster(new Dots(width, data));
    }

    private EscPosCommand extended(int group) {
        byte[] all = bytes(word());
        return group == 'k' && all.length >= 2
                ? new EscPosCommand.Qr(all[1], new String(all, 2, all.length - 2, ISO_8859_1))
                : Unknown.of((byte) GS, (byte) '(', (byte) group);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        rest.get(bytes);
        return bytes;
    }

    private int unsigned() {
        return rest.get() & 0xFF;
    }

    private int word() {
        return unsigned() | unsigned() << 8;
    }
}
