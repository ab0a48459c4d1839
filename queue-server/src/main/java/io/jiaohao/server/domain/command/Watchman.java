package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.event.AlertCleared;
import io.jiaohao.server.domain.event.AlertEased;
import io.jiaohao.server.domain.event.AlertRaised;
import io.jiaohao.server.domain.event.AlertReturned;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.AlertEntry;
import io.jiaohao.server.domain.state.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a supervisor should look at as time passes, beside what stands. What is over stands until it
 * has been over for the hall's time, so that no alert comes and goes.
 */
record Watchman(Hall hall, Instant at) {
    /** What begins, eases, comes back and is over. */
    List<HallEvent> changes() {
        Map<String, Alert> wanted = new LinkedHashMap<>();
        Stream.of(
                        new CounterLookout(hall, at).alerts(),
                        new HoldLookout(hall, at).alerts(),
                        new QueueLookout(hall, at).alerts(),
                        new DeviceLookout(hall, at).alerts())
                .flatMap(each -> each)
                .forEach(alert -> wanted.put(alert.key(), alert));
        var standing = hall.board().watch().alerts();
        List<HallEvent> changes = new ArrayList<>();
        standing.forEach(
                (key, entry) -> change(entry, wanted.containsKey(key)).ifPresent(changes::add));
        wanted.forEach(
                (key, alert) -> {
                    if (!standing.containsKey(key)) {
                        changes.add(new AlertRaised(alert, at));
                    }
                });
        return changes;
    }

    private Optional<HallEvent> change(AlertEntry entry, boolean isSo) {
        String key = entry.alert().key();
        if (isSo) {
            return entry.isSo() ? Optional.empty() : Optional.of(new AlertReturned(key, at));
        }
        Duration settle = hall.rules().rules().watch().settle();
        boolean over =
                settle.isZero() || !entry.isSo() && Elapsed.atLeast(settle, entry.easedAt(), at);
        if (over) {
            return Optional.of(new AlertCleared(entry.alert(), at));
        }
        return entry.isSo() ? Optional.of(new AlertEased(key, at)) : Optional.empty();
    }
}
