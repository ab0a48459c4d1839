package io.jiaohao.server.web.board;

import io.jiaohao.server.domain.state.HallId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a hall's figures are held against. Any thread. */
@FunctionalInterface
public interface Comparisons {
    /** Nothing is known of other days. */
    Comparisons UNKNOWN = (hall, at) -> Before.NOTHING;

    /**
     * Figures of other days; each null where it is not known.
     *
     * @param waiting how many waited a week ago at this time
     * @param meanWait of the last day before today on which somebody was called
     * @param missedPercent of the last seven days together
     */
    record Before(
            @Nullable Integer waiting,
            @Nullable Duration meanWait,
            @Nullable Double missedPercent) {
        public static final Before NOTHING = new Before(null, null, null);
    }

    /** What is known now, without waiting for it. */
    Before of(HallId hall, Instant at);
}
