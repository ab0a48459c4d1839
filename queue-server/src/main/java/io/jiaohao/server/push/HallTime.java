package io.jiaohao.server.push;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments as the clock on a hall's wall has them. */
public record HallTime(ZoneId timezone) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public static HallTime of(Hall hall) {
        return of(hall.rules());
    }

    public static HallTime of(HallPlan plan) {
        return new HallTime(plan.locality().timezone());
    }

    /** In the hall's own offset. */
    public OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, timezone);
    }

    /** The same for a time on that clock. */
    public OffsetDateTime at(LocalDateTime local) {
        return local.atZone(timezone).toOffsetDateTime();
    }

    /** The same for what may not have happened. */
    public @Nullable OffsetDateTime atIfAny(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }

    /** As a text of the wire. */
    public String text(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(moment));
    }

    /** The time of day for a person: {@code 09:05}. */
    public String clock(Instant moment) {
        return CLOCK.format(at(moment));
    }
}
