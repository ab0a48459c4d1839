package io.jiaohao.kiosk.printer;

/**
 * How a line is printed.
 *
 * @param size how many times as large as usual
 */
record LineStyle(int size, boolean bold, boolean centred) {
    static final LineStyle USUAL = new LineStyle(1, false, false);
}
