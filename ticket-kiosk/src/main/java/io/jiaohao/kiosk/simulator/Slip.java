package io.jiaohao.kiosk.simulator;

import io.jiaohao.kiosk.printer.escpos.EscPosParser;

/**
 * What came out of the printer up to a cut, or to where it was torn.
 *
 * @param bytes what it was printed from
 * @param whole whether it was cut
 * @param nanos when, by {@link System#nanoTime()}
 */
public record Slip(byte[] bytes, boolean whole, long nanos) {
    public Slip {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What stands on it, line by line. */
    public String text() {
        return Listing.plain(EscPosParser.parse(bytes));
    }
}
