package io.jiaohao.display.strip.emulator;

import java.util.HexFormat;
import java.util.function.Consumer;

/** Anything else: shows the bytes it hears, piece by piece, under the address 0. */
public record EmulatedRaw(Shows shows) implements EmulatedDevice {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    @Override
    public void hear(byte[] bytes, Consumer<byte[]> answer) {
        shows.show(0, HEX.formatHex(bytes));
    }

    @Override
    public void silence() {
        // nothing is kept
    }
}
