package io.jiaohao.kiosk.printer;

/** A kiosk without paper: the visitor writes the number down or scans the code. */
public record NoPrinter() implements Printer {
    @Override
    public void print(String number, byte[] ticket) {
        // there is nothing to print on
    }

    @Override
    public boolean givesPaper() {
        return false;
    }
}
