package io.jiaohao.server.web.board;

import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.PersonActed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The orders of today: those of the log, and those that come. Confined to the boards' thread. */
final class DayOrders {
    private static final int MOST = 100;

    private final Set<PersonActed> orders = new LinkedHashSet<>();

    void after(HallEvent event) {
        if (event instanceof DayStarted) {
            orders.clear();
        } else if (event instanceof PersonActed acted) {
            orders.add(acted);
        }
    }

    /** Some of them may have come already. */
    void read(List<PersonActed> log) {
        orders.addAll(log);
    }

    List<PersonActed> newestFirst() {
        List<PersonActed> sorted = new ArrayList<>(orders);
        sorted.sort(Comparator.comparing(PersonActed::at).reversed());
        return sorted.subList(0, Math.min(MOST, sorted.size()));
    }
}
