package io.jiaohao.terminal.pad.line;

import io.jiaohao.kit.wire.Reopening;
import io.jiaohao.kit.wire.Wire;
import io.jiaohao.kit.wire.WireAddress;
import io.jiaohao.terminal.pad.frame.Dialect;
import io.jiaohao.terminal.pad.frame.Frame;
import io.jiaohao.terminal.pad.frame.FrameCounts;
import io.jiaohao.terminal.pad.frame.FrameReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line: opens it, reads it, writes to it, and opens it again after every loss. One thread
 * opens, reads and closes; another writes what is in the {@link Outbox}, no faster than the line
 * carries it. Start and stop may come from any thread.
 */
public final class PadLine {
    private static final Logger LOG = LoggerFactory.getLogger(PadLine.class);
    private static final int BUFFER = 256;
    private static final long STOP_MILLIS = 1_000;
    private static final long STUCK_NANOS = 2_000_000_000L;

    private final WireAddress address;
    private final LineSettings settings;
    private final Dialect dialect;
    private final LineListener listener;
    private final FrameCounts counts = new FrameCounts();
    private final Outbox outbox;
    private final Reopening reopening = new Reopening();
    private final Thread reader;
    private final Thread writer;
    private volatile @Nullable Wire wire; // while it is open
    private volatile OwnWords ownWords = new OwnWords(); // a new one for each opening
    private volatile @Nullable IOException writeFailure; // for the reader, which closes
    private volatile long writingSince; // by System.nanoTime; 0 while nothing is being written
    private volatile boolean stopped; // set by stop()

    public PadLine(
            WireAddress address, LineSettings settings, Dialect dialect, LineListener listener) {
        this.address = address;
        this.settings = settings;
        this.dialect = dialect;
        this.listener = listener;
        this.outbox = new Outbox(settings.refresh().toNanos());
        this.reader = daemon(this::keepOpen, "read");
        this.writer = daemon(this::keepWriting, "write");
    }

    private Thread daemon(Runnable task, String what) {
        Thread thread = new Thread(task, "pads-%s-%s".formatted(what, address));
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to open it; does not wait for it. */
    public void start() {
        reader.start();
        writer.start();
    }

    /** Closes it and tries no more. */
    public void stop() throws InterruptedException {
        stopped = true;
        reader.interrupt();
        writer.interrupt();
        reader.join(STOP_MILLIS);
        writer.join(STOP_MILLIS);
    }

    public Outbox outbox() {
        return outbox;
    }

    public FrameCounts counts() {
        return counts;
    }

    @Override
    public String toString() {
        return address.toString();
    }

    private void keepOpen() {
        while (!stopped) {
            try (Wire opened = address.open(settings.port())) {
                reopening.reset();
                serve(opened);
            } catch (IOException e) {
                outbox.close();
                listener.lineDown(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) { // of a listener: the line goes on
                outbox.close();
                LOG.error("Expected to serve port={}, but it failed", address, e);
            }
            rest(reopening.next().toNanos());
        }
    }

    private void serve(Wire opened) throws IOException {
        OwnWords own = new OwnWords();
        FrameReader frames = dialect.reader(frame -> heard(frame, own), counts);
        writeFailure = null;
        ownWords = own;
        wire = opened;
        outbox.open();
        listener.lineUp();
        byte[] buffer = new byte[BUFFER];
        try {
            while (!stopped) {
                int count = opened.read(buffer);
                if (count == 0) {
                    frames.silence();
                } else {
                    frames.read(buffer, count);
                }
                requireWritable();
            }
        } finally {
            wire = null;
        }
    }

    /** The reader's look at the writer, who cannot close what holds it. */
    private void requireWritable() throws IOException {
        IOException failure = writeFailure;
        if (failure != null) {
            throw failure;
        }
        long since = writingSince;
        if (since != 0 && System.nanoTime() - since > STUCK_NANOS) {
            throw new IOException("the line takes no more bytes");
        }
    }

    private void heard(Frame frame, OwnWords own) {
        long now = System.nanoTime();
        if (!own.isOurs(frame, dialect.input(frame).isPresent(), now)) {
            listener.heard(frame, now);
        }
    }

    private void keepWriting() {
        try {
            while (!stopped) {
                write(outbox.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stopped
        }
    }

    private void write(Frame frame) {
        Wire open = wire;
        if (open == null || writeFailure != null) {
            return; // it is being closed
        }
        try {
            ownWords.sent(frame, System.nanoTime());
            writingSince = System.nanoTime() | 1; // never the 0 that stands for nothing
            open.write(frame.bytes());
            outbox.tellShown();
        } catch (IOException e) {
            writeFailure = e;
        } finally {
            writingSince = 0;
        }
        rest(settings.nanosFor(frame.size()));
    }

    private void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stopped
        }
    }
}
