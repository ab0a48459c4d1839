package io.jiaohao.terminal.pad;

import io.jiaohao.protocol.message.Params.HealthState;
import io.jiaohao.terminal.pad.frame.FrameCounts;
import io.jiaohao.terminal.pad.line.PadLine;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a line is, for the log and for the hall: lost or found is told at once, broken frames and
 * stuck keys at most once for each look at them. Any thread.
 */
public final class LineHealth {
    private static final Logger LOG = LoggerFactory.getLogger(LineHealth.class);

    private final PadLine line;
    private final Listener listener;
    private @Nullable String down = "it was not opened yet"; // why; null while the line is there
    private long faults; // when last looked at
    private @Nullable State told; // what the listener knows

    /** How a line is, with a sentence for an operator. */
    record State(HealthState state, String text) {}

    /** Hears when a line's state changes. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param line its port
         */
        void lineIs(String line, HealthState state, String text);
    }

    LineHealth(PadLine line, Listener listener) {
        this.line = line;
        this.listener = listener;
    }

    synchronized void up() {
        down = null;
        LOG.info("pads: port={} is open", line);
        tell(new State(HealthState.OK, "open"));
    }

    synchronized void down(String why) {
        if (!Objects.equals(down, why)) {
            LOG.warn("pads: port={} is lost, and tried again: {}", line, why);
        }
        down = why;
        tell(new State(HealthState.FAILED, "lost: " + why));
    }

    /**
     * Looks at the counts.
     *
     * @param stuck addresses of pads whose keys stick
     */
    synchronized void check(List<Integer> stuck) {
        if (down != null) {
            return;
        }
        FrameCounts counts = line.counts();
        boolean worse = counts.faults() > faults;
        faults = counts.faults();
        if (!stuck.isEmpty()) {
            tell(new State(HealthState.LOW, "a key sticks: pads " + stuck));
        } else if (worse) {
            tell(new State(HealthState.LOW, counts.toString()));
        } else {
            tell(new State(HealthState.OK, "open"));
        }
    }

    private void tell(State now) {
        State before = told;
        told = now;
        if (!now.equals(before)) {
            if (now.state() == HealthState.LOW) {
                LOG.warn("pads: port={} {}", line, now.text());
            }
            listener.lineIs(line.toString(), now.state(), now.text());
        }
    }
}
