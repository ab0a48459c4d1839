package io.jiaohao.display.strip.line;

import io.jiaohao.display.strip.driver.StripDriver;
import io.jiaohao.display.strip.driver.TroubleException;
import io.jiaohao.display.strip.line.LineStrip.Due;
import io.jiaohao.kit.wire.Reopening;
import io.jiaohao.kit.wire.Wire;
import io.jiaohao.kit.wire.WireAddress;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line with its strips: opens it, shows what is due, and opens it again after every loss. There
 * is no queue: each time the line is free it asks every strip what there is to show, so that a slow
 * line is late and never behind. New calls go first, then other changes, then the flashing of
 * calls, then what was shown for long once more and strips that seem gone; of several the strip
 * that was told longest ago. One thread does it all; start and stop may come from any.
 */
public final class StripLine {
    private static final Logger LOG = LoggerFactory.getLogger(StripLine.class);
    private static final int BUFFER = 256;
    private static final int LEAST_SILENCES = 2; // so many in a row, and the line is opened anew

    private final WireAddress address;
    private final LineSettings settings;
    private final StripDriver driver;
    private final List<LineStrip> strips;
    private final LineListener listener;
    private final LineHealth health;
    private final Reopening reopening = new Reopening();
    private final Thread thread;
    private int silences; // answers that did not come, in a row
    private volatile boolean stopped; // set by stop()

    public StripLine(
            WireAddress address,
            LineSettings settings,
            StripDriver driver,
            List<LineStrip> strips,
            LineListener listener) {
        this.address = address;
        this.settings = settings;
        this.driver = driver;
        this.strips = List.copyOf(strips);
        this.listener = listener;
        this.health = new LineHealth(address.toString(), listener);
        this.thread = new Thread(this::keepOpen, "strips-" + address);
        thread.setDaemon(true);
    }

    /** Begins to open it; does not wait for it. */
    public void start() {
        thread.start();
    }

    /** Bids it close and try no more; does not wait for it. */
    public void stop() {
        stopped = true;
        thread.interrupt();
    }

    /** Waits until it is closed; until that {@link System#nanoTime()} at most. */
    public void awaitStopped(long deadline) throws InterruptedException {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        thread.join(Math.max(1, millis)); // 0 would be for ever
    }

    private void keepOpen() {
        while (!stopped) {
            try (Wire wire = address.open(settings.port())) {
                reopening.reset();
                serve(wire);
            } catch (IOException e) {
                lost(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) { // of a driver: the line goes on
                LOG.error("Expected to serve port={}, but it failed", address, e);
                lost("a fault of this program");
            }
            rest(reopening.next().toNanos());
        }
    }

    private void lost(String why) {
        if (!stopped) {
            strips.forEach(strip -> strip.lost("the line is lost"));
            health.down(why);
            listener.changed();
        }
    }

    private void serve(Wire wire) throws IOException {
        silences = 0;
        strips.forEach(LineStrip::joined);
        health.up();
        byte[] unexpected = new byte[BUFFER];
        while (!stopped) {
            Optional<Due> due = due(System.nanoTime());
            if (due.isPresent()) {
                show(wire, due.get());
                rest(settings.nanosFor(due.get().payload().length));
            } else {
                wire.read(unexpected); // what comes late; and whether the line is there
            }
        }
    }

    private Optional<Due> due(long now) {
        return strips.stream()
                .map(strip -> strip.due(driver, settings.refresh(), now))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Due::rank).thenComparing(Due::since));
    }

    private void show(Wire wire, Due due) throws IOException {
        LineStrip strip = due.strip();
        int at = strip.target().address();
        try {
            driver.show(wire, strip.target(), due.payload());
            silences = 0;
            strip.shown(due, System.nanoTime());
            health.good(at);
        } catch (TroubleException e) {
            strip.failed(e, System.nanoTime());
            health.bad(at, String.valueOf(e.getMessage()));
            silences = e.isSilent() ? silences + 1 : 0;
            if (silences >= LEAST_SILENCES && strips.stream().allMatch(LineStrip::isSilent)) {
                throw new IOException("nobody answers", e);
            }
        }
        listener.changed();
    }

    private static void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stopped
        }
    }
}
