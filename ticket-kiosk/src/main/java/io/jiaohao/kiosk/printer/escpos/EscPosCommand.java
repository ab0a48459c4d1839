package io.jiaohao.kiosk.printer.escpos;

import java.util.HexFormat;

/** One thing that a printer is told. */
public sealed interface EscPosCommand {
    /** Characters, up to the next command. */
    record Text(String text) implements EscPosCommand {}

    /** {@code 0A}: prints the line and goes to the next. */
    record LineEnd() implements EscPosCommand {}

    /** {@code 1B 40}: everything as it was at power-on. */
    record Initialise() implements EscPosCommand {}

    /** {@code 1B 61 n}: 0 left, 1 centre, 2 right. */
    record Align(int where) implements EscPosCommand {}

    /** {@code 1D 21 n}: how many times as wide and high as usual. */
    record Size(int width, int height) implements EscPosCommand {}

    /** {@code 1B 45 n}. */
    record Bold(boolean on) implements EscPosCommand {}

    /** {@code 1C 26} and {@code 1C 2E}: whether bytes above 7F are Chinese. */
    record Chinese(boolean on) implements EscPosCommand {}

    /** {@code 1B 64 n}: prints the line and feeds n lines. */
    record Feed(int lines) implements EscPosCommand {}

    /** {@code 1D 76 30 m}: a picture. */
    record Raster(Dots dots) implements EscPosCommand {}

    /**
     * {@code 1D 28 6B}: a step of a QR code.
     *
     * @param function 41 model, 43 size, 45 correction, 50 content, 51 print
     * @param parameters what follows, as text of one character a byte
     */
    record Qr(int function, String parameters) implements EscPosCommand {}

    /** {@code 1D 56}: 0 or 41 whole, 1 or 42 partial, with {@code feed} in between. */
    record Cut(int how, int feed) implements EscPosCommand {}

    /** {@code 1D 72 n}: tell how you are, once everything before is done. */
    record StatusInOrder(int what) implements EscPosCommand {}

    /** {@code 10 04 n}: tell how you are, at once. */
    record StatusNow(int what) implements EscPosCommand {}

    /** {@code 10 05 n}: 1 go on after an error, 2 forget the rest. */
    record Recover(int how) implements EscPosCommand {}

    /** {@code 10 14 08 01 03 14 01 06 02 08}: forget what was sent. */
    record ClearBuffers() implements EscPosCommand {}

    /** Something that this program never sends. */
    record Unknown(String hex) implements EscPosCommand {
        static Unknown of(byte... bytes) {
            return new Unknown(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes));
        }
    }
}
