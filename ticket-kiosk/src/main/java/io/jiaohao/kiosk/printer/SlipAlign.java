package io.jiaohao.kiosk.printer;

/** {@code align}: where a line of a ticket stands. */
public enum SlipAlign {
    LEFT,
    CENTRE
}
