package io.jiaohao.kiosk.printer;

import io.jiaohao.kiosk.printer.line.DeviceFileLine;
import io.jiaohao.kiosk.printer.line.PrinterLine;
import io.jiaohao.kiosk.printer.line.SerialLine;
import io.jiaohao.kiosk.printer.line.SerialSettings;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A printer on a serial line, e.g. {@code /dev/ttyUSB0}, or behind a device file that is none, e.g.
 * {@code /dev/usb/lp0}: such a file is named {@code lp} and a number.
 */
public record SerialPrinter(Path device, SerialSettings settings, StatusMode status)
        implements Printer {
    private static final String NO_TERMINAL = "lp\\d+";

    @Override
    public PrinterDriver driver() {
        PrinterLine.Opener opener =
                isTerminal()
                        ? () -> SerialLine.open(device.toString(), settings)
                        : () -> DeviceFileLine.open(device);
        return new EscPosDriver("serial:" + device, opener, status);
    }

    private boolean isTerminal() {
        return !Files.isRegularFile(device)
                && !device.getFileName().toString().matches(NO_TERMINAL);
    }
}
