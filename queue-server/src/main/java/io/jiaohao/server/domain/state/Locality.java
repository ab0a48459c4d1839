package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Where a hall is: its time zone, its languages and when its business day changes (DOMAIN N2).
 *
 * @param languages tags; the first is the hall's own
 */
public record Locality(ZoneId timezone, List<String> languages, LocalTime dayStarts) {
    public Locality {
        languages = List.copyOf(languages);
    }

    public LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, timezone);
    }

    /** When a business day ends. */
    public Instant endOfDay(LocalDate day) {
        return day.plusDays(1).atTime(dayStarts).atZone(timezone).toInstant();
    }

    /** A minute of a date, in the hall's own time. */
    public Instant moment(LocalDate date, int minute) {
        return date.atStartOfDay().plusMinutes(minute).atZone(timezone).toInstant();
    }

    /** The business day of a moment: until {@code dayStarts} it is still yesterday. */
    public LocalDate businessDay(Instant at) {
        LocalDateTime local = local(at);
        return local.toLocalTime().isBefore(dayStarts)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }
}
