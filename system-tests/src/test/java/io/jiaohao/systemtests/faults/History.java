package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.systemtests.Patience;
import io.jiaohao.systemtests.Programs;
import io.jiaohao.systemtests.faults.Moment.Kind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the devices of a test sent and were told, in its order; kept in target/faults as
 * one JSON object a line, for whoever looks into a failure. Any thread.
 */
final class History implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private final List<Moment> moments = new ArrayList<>();
    private final Path file;
    private final BufferedWriter out;
    private int answers; // requests that were answered

    private History(Path file) throws IOException {
        this.file = file;
        this.out = Files.newBufferedWriter(file);
    }

    static History named(String name) {
        try {
            Path folder = Programs.ROOT.resolve("system-tests/target/faults");
            Files.createDirectories(folder);
            return new History(folder.resolve(name + ".jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that something happened just now, and says when. */
    synchronized long note(
            Kind kind, String device, String node, @Nullable String request, JsonNode what) {
        Moment moment = new Moment(System.nanoTime(), device, node, kind, request, what);
        moments.add(moment);
        write(moment);
        if (kind == Kind.ANSWERED) {
            answers++;
        }
        notifyAll();
        return moment.nanos();
    }

    private void write(Moment moment) {
        ObjectNode line =
                JSON.createObjectNode()
                        .put("time", Instant.now().toString())
                        .put("nanos", moment.nanos())
                        .put("device", moment.device())
                        .put("node", moment.node())
                        .put("kind", moment.kind().name());
        if (moment.request() != null) {
            line.put("request", moment.request());
        }
        line.set("what", moment.what());
        try {
            out.write(line.toString());
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** How many requests were answered so far. */
    synchronized int answers() {
        return answers;
    }

    /** Waits until so many requests were answered since the beginning, or the time is over. */
    synchronized boolean awaitAnswers(int count, long deadlineNanos) {
        try {
            while (answers < count) {
                long leftMillis = (deadlineNanos - System.nanoTime()) / 1_000_000;
                if (leftMillis <= 0) {
                    return false;
                }
                wait(leftMillis);
            }
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for something that a device does or sees from now on. */
    synchronized Moment await(Predicate<Moment> wanted, Patience patience) {
        long deadline = patience.deadline();
        try {
            for (int seen = moments.size(); ; ) {
                for (; seen < moments.size(); seen++) {
                    if (wanted.test(moments.get(seen))) {
                        return moments.get(seen);
                    }
                }
                long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
                if (leftMillis <= 0) {
                    throw new AssertionError("Expected it to happen, but it did not; see " + file);
                }
                wait(leftMillis);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Path file() {
        return file;
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
