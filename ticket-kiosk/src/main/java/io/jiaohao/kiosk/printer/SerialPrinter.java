package io.jiaohao.kiosk.printer;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A printer behind a device file, e.g. {@code /dev/usb/lp0} or {@code /dev/ttyS0}. The bytes are
 * written as they are: the line's speed is what the operating system was told ({@code stty}).
 */
public record SerialPrinter(Path device) implements Printer {
    @Override
    public void print(String number, byte[] ticket) throws IOException {
        try (OutputStream line = Files.newOutputStream(device, WRITE)) {
            line.write(ticket);
        }
    }
}
