package io.jiaohao.kiosk.printer;

/** A kiosk without paper: the visitor writes the number down or scans the code. */
public record NoPrinter() implements Printer {
    @Override
    public PrinterDriver driver() {
        return new Nothing();
    }

    private record Nothing() implements PrinterDriver {
        @Override
        public Condition look() {
            return Condition.NONE;
        }

        @Override
        public Paper print(String number, byte[] ticket) {
            return Paper.NONE;
        }

        @Override
        public boolean watched() {
            return false;
        }
    }
}
