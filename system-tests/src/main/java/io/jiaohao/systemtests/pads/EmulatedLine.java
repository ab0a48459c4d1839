package io.jiaohao.systemtests.pads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The far end of one line, with its pads. It waits for its port, and for it again when it was
 * pulled out. A pad whose frame is not answered says it once more. One thread reads; any may send.
 */
final class EmulatedLine {
    private static final Logger LOG = LoggerFactory.getLogger(EmulatedLine.class);
    private static final long REOPEN_MILLIS = 100;
    private static final long ANSWER_MILLIS = 500;
    private static final long EVALUATOR_MILLIS = 30_000;
    private static final int BUFFER = 256;

    private final Vertx vertx;
    private final Family family;
    private final boolean answers; // whether the host is to answer each frame
    private final Path port;
    private final TreeMap<Integer, PadModel> pads = new TreeMap<>(); // by address
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final Map<PadModel, Long> closing = new ConcurrentHashMap<>(); // timers of evaluators
    private volatile @Nullable FileChannel ear; // since the port was opened last
    private volatile @Nullable FileChannel mouth; // while it is there; a channel reads or writes
    private volatile boolean stopped; // set by stop()

    EmulatedLine(Vertx vertx, LineOption option, Runnable onChange) {
        this.vertx = vertx;
        this.family = Family.of(option.family());
        this.answers = option.family().equals("ff68");
        this.port = option.port();
        for (int address : option.addresses()) {
            pads.put(address, new PadModel(option.family(), address, onChange));
        }
    }

    void start() {
        Thread reader = new Thread(this::keepOpen, "pads-" + port);
        reader.setDaemon(true);
        reader.start();
    }

    void stop() {
        stopped = true;
        close();
    }

    Collection<PadModel> pads() {
        return pads.values();
    }

    @Nullable PadModel pad(int address) {
        return pads.get(address);
    }

    private void keepOpen() {
        while (!stopped) {
            try (FileChannel in = FileChannel.open(port, StandardOpenOption.READ);
                    FileChannel out = FileChannel.open(port, StandardOpenOption.WRITE)) {
                ear = in;
                mouth = out;
                read(in);
            } catch (IOException e) {
                LOG.debug("port={} is not there: {}", port, e.getMessage());
            }
            mouth = null;
            rest();
        }
    }

    private void read(FileChannel open) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        String received = "";
        while (open.read(buffer) >= 0) {
            buffer.flip();
            received = family.hear(received + ISO_8859_1.decode(buffer), this);
            buffer.clear();
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(REOPEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        FileChannel open = ear;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            LOG.debug("port={} was gone before it was closed", port, e);
        }
    }

    /** Presses keys; false when the line is not there. */
    boolean press(int address, List<Integer> keys) {
        return say(family.keys(address, keys));
    }

    /** A visitor presses a key of the evaluator. */
    boolean rate(int address, int value) {
        return say(family.score(address, value));
    }

    private boolean say(String frame) {
        if (answers) {
            unanswered.add(frame);
        }
        boolean sent = send(frame);
        if (!sent) {
            unanswered.remove(frame);
        } else if (answers) {
            vertx.setTimer(
                    ANSWER_MILLIS,
                    timer -> {
                        if (unanswered.remove(frame)) {
                            send(frame);
                        }
                    });
        }
        return sent;
    }

    /** Puts bytes on the line as they are. */
    boolean send(String bytes) {
        FileChannel open = mouth;
        if (open == null) {
            return false;
        }
        try {
            synchronized (this) {
                open.write(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)));
            }
            return true;
        } catch (IOException e) {
            LOG.debug("port={} took no bytes: {}", port, e.getMessage());
            return false;
        }
    }

    /** Whether a frame of ours was waiting for that answer. */
    boolean isAnswered(String frame) {
        return unanswered.remove(frame);
    }

    /** Opens a pad's evaluator for half a minute. */
    void openEvaluator(PadModel pad) {
        pad.evaluator("open");
        vertx.cancelTimer(closing.getOrDefault(pad, 0L));
        closing.put(pad, vertx.setTimer(EVALUATOR_MILLIS, timer -> pad.evaluator("closed")));
    }

    /** All pads of the line lose their power for a moment: what they showed is gone. */
    void loseVoltage() {
        pads.values().forEach(PadModel::forget);
    }

    /** The host said something that no pad understands. */
    void heardNonsense() {
        LOG.warn("port={} the host said what no pad understands", port);
    }
}
