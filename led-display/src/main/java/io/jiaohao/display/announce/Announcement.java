package io.jiaohao.display.announce;

import io.jiaohao.display.hall.HallCall;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a loudspeaker says next.
 *
 * @param ids of the calls, or one of the notice or the emergency
 * @param calls those it tells of, in the order of the sentence; empty for a notice or an emergency
 * @param sentences by language, in the order of speaking
 * @param rounds how often all of them are said
 */
public record Announcement(
        Rank rank,
        List<String> ids,
        List<HallCall> calls,
        Map<String, String> sentences,
        int rounds) {
    public Announcement {
        ids = List.copyOf(ids);
        calls = List.copyOf(calls);
        sentences = Collections.unmodifiableMap(new LinkedHashMap<>(sentences));
    }

    /** Whether the chime of a recall goes before it (V4). */
    boolean recall() {
        return !calls.isEmpty() && calls.get(0).recall();
    }
}
