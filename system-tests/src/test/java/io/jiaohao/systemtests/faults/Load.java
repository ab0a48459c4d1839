package io.jiaohao.systemtests.faults;

import io.jiaohao.systemtests.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A hall at work: kiosks, terminals and displays on real sockets, until it is told to end. */
final class Load implements AutoCloseable {
    private static final int KIOSKS = 3;
    private static final int TERMINALS = 6;
    private static final int DISPLAYS = 3;
    private static final long END_SECONDS = 120;

    private final History history;
    private final Pace pace;
    private final List<PlayedDisplay> displays = new ArrayList<>();
    private final List<Future<?>> working = new ArrayList<>();
    private final List<Future<?>> watching = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Load::thread);

    private Load(History history, Pace pace) {
        this.history = history;
        this.pace = pace;
    }

    private static Thread thread(Runnable device) {
        Thread thread = new Thread(device, "device");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins; the devices are spread over the nodes. */
    static Load on(List<NodeAddress> nodes, History history, int thinkMillis) {
        Load load = new Load(history, Pace.of(thinkMillis));
        for (int i = 1; i <= DISPLAYS; i++) {
            load.watch(new PlayedDisplay("display-" + i, nodes, i, history));
        }
        for (int i = 1; i <= KIOSKS; i++) {
            SteadyLine line = new SteadyLine("kiosk-" + i, nodes, i, history);
            load.work(new PlayedKiosk(line, load.pace));
        }
        for (int i = 1; i <= TERMINALS; i++) {
            SteadyLine line = new SteadyLine("terminal-" + i, nodes, i, history);
            load.work(new PlayedTerminal(line, i, load.pace));
        }
        return load;
    }

    private void watch(PlayedDisplay display) {
        displays.add(display);
        watching.add(threads.submit(display));
    }

    private void work(PlayedDevice device) {
        working.add(threads.submit(device));
    }

    History history() {
        return history;
    }

    /** Waits until so many further requests were answered. */
    void awaitAnswers(int count) {
        int wanted = history.answers() + count;
        if (!history.awaitAnswers(wanted, Patience.PROGRAM.deadline())) {
            throw new AssertionError(
                    "Expected %d answers, but there are %d; see %s"
                            .formatted(wanted, history.answers(), history.file()));
        }
    }

    /** The hall works on for a while, whatever has failed. */
    void goOnFor(Duration time) {
        pace.pause(time.toMillis());
    }

    /** Waits until every display is so far; gives when the last one was, by nanoTime. */
    long awaitDisplays(long seq, Patience patience) {
        long deadline = patience.deadline();
        return displays.stream()
                .mapToLong(display -> display.awaitSeq(seq, deadline))
                .max()
                .orElseThrow();
    }

    /** Kiosks and terminals come to an end, every request of theirs answered. */
    void settle() {
        pace.end();
        await(working);
    }

    /** Displays are switched off. */
    void end() {
        displays.forEach(PlayedDisplay::end);
        await(watching);
    }

    /** Ends whatever still runs. */
    @Override
    public void close() {
        pace.end();
        displays.forEach(PlayedDisplay::end);
        threads.shutdown();
    }

    private static void await(List<Future<?>> devices) {
        try {
            for (Future<?> each : devices) {
                each.get(END_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Expected every device to come to its end", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
