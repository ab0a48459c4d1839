package io.jiaohao.kiosk.printer.line;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer behind a device file that is no terminal, e.g. {@code /dev/usb/lp0}. Such a file cannot
 * be asked whether something is there to be read, so a thread waits for each byte.
 */
public final class DeviceFileLine implements PrinterLine {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceFileLine.class);

    private final RandomAccessFile file;
    private final BlockingQueue<Integer> said = new LinkedBlockingQueue<>();

    private DeviceFileLine(RandomAccessFile file) {
        this.file = file;
    }

    /** Opens a device, and never makes a file where there is none. */
    public static DeviceFileLine open(Path device) throws IOException {
        if (!Files.exists(device)) {
            throw new NoSuchFileException(device.toString());
        }
        DeviceFileLine line = new DeviceFileLine(new RandomAccessFile(device.toFile(), "rw"));
        if (!Files.isRegularFile(device)) { // that one has nothing to say
            Thread reader = new Thread(line::listen, "printer-" + device.getFileName());
            reader.setDaemon(true);
            reader.start();
        }
        return line;
    }

    private void listen() {
        try {
            for (int next = file.read(); next >= 0; next = file.read()) {
                said.add(next);
            }
        } catch (IOException e) {
            LOG.debug("the printer says nothing more: {}", e.getMessage());
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        file.write(bytes);
    }

    @Override
    public int read(Duration patience) throws IOException {
        try {
            Integer next = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return next == null ? NOTHING : next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the printer was silent", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("the device was gone already: {}", e.getMessage());
        }
    }
}
