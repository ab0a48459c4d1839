package io.jiaohao.server.push;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events that follow one another. Some have only such as no device is told of: they come before
 * those that devices are told of and that begin at the same count, and change what supervisors see.
 *
 * @param trace of the request that led to them; null where none did
 * @param after the hall after them, where it is known
 */
record Stretch(
        long seqBefore, List<HallEvent> events, @Nullable String trace, @Nullable Hall after) {
    private boolean isShown() {
        return events.stream().anyMatch(HallEvent::shown);
    }

    /** Whether it changes something, but nothing that devices are told of. */
    boolean isUnshown() {
        return !events.isEmpty() && !isShown();
    }

    /** This one and another that begins at the same count; one that is told of comes once. */
    Stretch and(Stretch other) {
        if (isShown()) {
            return other.isShown() ? this : other.and(this);
        }
        List<HallEvent> all = Stream.concat(events.stream(), other.events.stream()).toList();
        return new Stretch(seqBefore, all, other.trace, other.after);
    }
}
