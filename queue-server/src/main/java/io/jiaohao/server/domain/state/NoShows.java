package io.jiaohao.server.domain.state;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.LocalDate;

/**
 * On which days a person was called and never came (DOMAIN T4). Persons are random ids.
 *
 * @param days per person, newest first
 */
public record NoShows(Map<HolderId, List<LocalDate>> days) {
    public static final NoShows NONE = new NoShows(HashMap.empty());

    public NoShows with(HolderId holder, LocalDate day) {
        return new NoShows(days.put(holder, days.getOrElse(holder, List.empty()).prepend(day)));
    }

    /** How often on that day or later. */
    public int since(HolderId holder, LocalDate first) {
        return days.getOrElse(holder, List.empty()).count(day -> !day.isBefore(first));
    }

    /** Without what is older. */
    public NoShows since(LocalDate first) {
        return new NoShows(
                days.mapValues(list -> list.filter(day -> !day.isBefore(first)))
                        .filterValues(list -> !list.isEmpty()));
    }
}
