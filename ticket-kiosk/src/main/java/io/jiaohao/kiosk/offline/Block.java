package io.jiaohao.kiosk.offline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * Numbers that the server set aside for this kiosk, with how far they are used up.
 *
 * @param since when the kiosk got them, by the server's clock: no ticket of them can be older
 * @param until when the hall day ends, and they with it
 * @param next the first serial that was not given
 */
record Block(
        String queue,
        String prefix,
        int from,
        int to,
        OffsetDateTime since,
        OffsetDateTime until,
        int next) {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1); // and are set, by so much

    int left() {
        return to - next + 1;
    }

    /** Whether there is a number to give at that time; before the lease a clock must be wrong. */
    boolean gives(OffsetDateTime at) {
        return left() > 0 && !at.isBefore(since.minus(CLOCKS_DIFFER)) && at.isBefore(until);
    }

    /** The next number, written as the server writes it (DOMAIN N1). */
    String number() {
        return prefix + String.format(Locale.ROOT, "%03d", next);
    }

    Block used() {
        return new Block(queue, prefix, from, to, since, until, next + 1);
    }

    /** The hall day to which its numbers belong. */
    LocalDate day() {
        return until.minusDays(1).toLocalDate();
    }
}
