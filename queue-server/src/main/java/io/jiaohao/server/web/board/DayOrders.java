package io.jiaohao.server.web.board;

import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.PersonActed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The orders of today: those of the log, and those that come. Confined to the boards' thread. */
final class DayOrders {
    private static final int MOST = 100;

    private final Set<PersonActed> orders = new LinkedHashSet<>();
    private @Nullable LocalDate today; // null before the hall's first day

    /** Those of another day are history; its beginning may have been lost on its way. */
    void turnTo(@Nullable LocalDate day) {
        if (!Objects.equals(day, today)) {
            today = day;
            orders.clear();
        }
    }

    void after(HallEvent event) {
        if (event instanceof DayStarted started) {
            turnTo(started.day());
        } else if (event instanceof PersonActed acted) {
            orders.add(acted);
        }
    }

    /** Some of them may have come already; the day may be over. */
    void read(LocalDate day, List<PersonActed> log) {
        if (day.equals(today)) {
            orders.addAll(log);
        }
    }

    List<PersonActed> newestFirst() {
        List<PersonActed> sorted = new ArrayList<>(orders);
        sorted.sort(Comparator.comparing(PersonActed::at).reversed());
        return sorted.subList(0, Math.min(MOST, sorted.size()));
    }
}
