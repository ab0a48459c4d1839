package io.jiaohao.terminal.pad;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.terminal.pad.frame.Fault;
import io.jiaohao.terminal.pad.frame.FrameCounts;
import io.jiaohao.terminal.pad.profile.KeyMeaning;
import io.jiaohao.terminal.pad.profile.PadAction;
import io.jiaohao.terminal.pad.profile.PadProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of one pad: each press goes to the window as what it means there, with what the pad
 * showed, and a refusal goes back to the pad's display. Confined to the window's context.
 */
final class Pad {
    private static final Logger LOG = LoggerFactory.getLogger(Pad.class);

    private final PadProfile profile;
    private final PadWindow window;
    private final PadScreen screen;
    private final FrameCounts counts;
    private final PressFilter filter;
    private final Set<List<Integer>> unanswered = new HashSet<>(); // keys under way

    Pad(PadProfile profile, PadWindow window, PadScreen screen, FrameCounts counts) {
        this.profile = profile;
        this.window = window;
        this.screen = screen;
        this.counts = counts;
        this.filter = new PressFilter(profile.bounce());
    }

    /** Looks at the window after a change. */
    void see(Sight sight) {
        screen.see(sight);
    }

    /**
     * A frame with keys came.
     *
     * @param nanos when, by {@link System#nanoTime()}
     */
    void keyed(List<Integer> keys, long nanos) {
        if (!filter.isNew(keys, nanos) || unanswered.contains(keys)) {
            return;
        }
        PadProfile.Pressed pressed = profile.pressed(keys).orElse(null);
        if (pressed == null) {
            counts.add(Fault.UNKNOWN_KEY);
            screen.refuse();
            return;
        }
        AtHand seen = screen.seen();
        PadAction action = action(pressed.meaning(), seen);
        if (action == null) {
            screen.refuse();
            return;
        }
        unanswered.add(keys);
        window.press(new PadPress(action, seen, pressed.typed()))
                .onComplete(done -> unanswered.remove(keys))
                .onSuccess(result -> done(action, result))
                .onFailure(this::refused);
    }

    private static @Nullable PadAction action(KeyMeaning meaning, @Nullable AtHand seen) {
        if (seen == null) {
            return meaning.idle();
        }
        return seen.serving() ? meaning.serving() : meaning.called();
    }

    /** A call that found nobody changes no digit: without a sign the clerk would press again. */
    private void done(PadAction action, JsonNode result) {
        if (action == PadAction.NEXT && result.isNull()) {
            screen.refuse();
        }
    }

    private void refused(Throwable cause) {
        LOG.debug("a press was refused: {}", cause.getMessage());
        screen.refuse();
    }

    /** Whether one of its keys sticks. */
    boolean isStuck() {
        return filter.isStuck(System.nanoTime());
    }
}
