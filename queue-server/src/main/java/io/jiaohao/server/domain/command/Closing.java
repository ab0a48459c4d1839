package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the people in what a new plan drops (DOMAIN X7).
 *
 * @param choices by the id of a queue, a matter or a counter
 * @param serveOutRest whether what is not named is served out; else it may not be dropped
 */
public record Closing(Map<String, Choice> choices, boolean serveOutRest) {
    /** Nothing is decided. */
    public static final Closing UNDECIDED = new Closing(Map.of(), false);

    public Closing {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** The same choices, and everything else served out: a hall must start. */
    public Closing servingOutRest() {
        return new Closing(choices, true);
    }

    /**
     * @param to where those who wait go; null except for {@link How#TRANSFER}
     * @param notice what the screens say of those cancelled; null for a sentence of ours
     */
    public record Choice(How how, @Nullable QueueId to, @Nullable Text notice) {}

    /** What becomes of those who wait. */
    public enum How {
        /** No new numbers; those of before are called by the counters that did so far. */
        SERVE_OUT,
        /** Their tickets end, and the screens say so. */
        CANCEL,
        /** They wait in another queue, where their places put them. */
        TRANSFER
    }
}
