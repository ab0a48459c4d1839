package io.jiaohao.kiosk.printer.line;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer behind a device file that is no terminal, e.g. {@code /dev/usb/lp0}. Such a file can be
 * opened once only, cannot be asked whether something is there to be read, and holds whoever writes
 * while the printer takes nothing: a thread waits for each byte that comes, and one for those that
 * go. {@link #close} wakes the first, lets the caller of {@link #write} go, and leaves the second
 * behind until the device lets it go.
 */
public final class DeviceFileLine implements PrinterLine {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceFileLine.class);

    private final Path device;
    private final RandomAccessFile file;
    private final FileChannel reading; // of the file; its close wakes who reads
    private final BlockingQueue<Integer> said = new LinkedBlockingQueue<>();
    private volatile boolean closed;
    private volatile @Nullable CompletableFuture<Void> write; // the one under way

    private DeviceFileLine(Path device, RandomAccessFile file) {
        this.device = device;
        this.file = file;
        this.reading = file.getChannel();
    }

    /** Opens a device, and never makes a file where there is none. */
    public static DeviceFileLine open(Path device) throws IOException {
        if (!Files.exists(device)) {
            throw new NoSuchFileException(device.toString());
        }
        DeviceFileLine line =
                new DeviceFileLine(device, new RandomAccessFile(device.toFile(), "rw"));
        if (!Files.isRegularFile(device)) { // that one has nothing to say
            line.onThread(line::listen);
        }
        return line;
    }

    private void onThread(Runnable work) {
        Thread thread = new Thread(work, "printer-" + device.getFileName());
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        ByteBuffer one = ByteBuffer.allocate(1);
        try {
            while (reading.read(one) > 0) {
                said.add(one.get(0) & 0xFF);
                one.clear();
            }
        } catch (IOException e) {
            LOG.debug("the printer says nothing more: {}", e.toString());
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        write = done;
        onThread(() -> take(bytes, done));
        if (closed) {
            throw gone();
        }
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new IOException("the device takes no bytes", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the device took no bytes", e);
        }
    }

    private void take(byte[] bytes, CompletableFuture<Void> done) {
        try {
            file.write(bytes);
            done.complete(null);
        } catch (IOException e) {
            done.completeExceptionally(e);
        }
    }

    private static IOException gone() {
        return new IOException("the line was closed");
    }

    @Override
    public int read(Duration patience) throws IOException {
        if (closed) {
            throw gone();
        }
        try {
            Integer next = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return next == null ? NOTHING : next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the printer was silent", e);
        }
    }

    /** Stays open behind a ticket: what the device still holds may be lost with it. */
    @Override
    public boolean endsWithTicket() {
        return false;
    }

    @Override
    public void close() {
        closed = true;
        CompletableFuture<Void> waiting = write;
        if (waiting != null) {
            waiting.completeExceptionally(gone());
        }
        try {
            reading.close();
        } catch (IOException e) {
            LOG.debug("the device was gone already: {}", e.getMessage());
        }
    }
}
