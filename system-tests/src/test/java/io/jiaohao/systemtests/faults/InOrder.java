package io.jiaohao.systemtests.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Rule#IN_ORDER}. */
final class InOrder {
    private InOrder() {}

    /** From the last row to the first: none may be sent after a later one was acknowledged. */
    static List<String> broken(Evidence evidence) {
        Map<String, Request> requests = new HashMap<>();
        evidence.requests().forEach(request -> requests.put(request.key(), request));
        List<String> broken = new ArrayList<>();
        Request earliest = null; // acknowledged, of the rows that come later
        for (int i = evidence.journal().size() - 1; i >= 0; i--) {
            String key = evidence.journal().get(i).request();
            Request own = key == null ? null : requests.get(key);
            if (own != null) {
                if (earliest != null && acknowledged(earliest) < own.sent().nanos()) {
                    broken.add(
                            "%s comes before %s, which was acknowledged when it was sent"
                                    .formatted(own, earliest));
                }
                earliest = earlier(own, earliest);
            }
        }
        return broken;
    }

    private static @Nullable Request earlier(Request one, @Nullable Request other) {
        if (one.answer().isEmpty()) {
            return other;
        }
        return other == null || acknowledged(one) < acknowledged(other) ? one : other;
    }

    private static long acknowledged(Request request) {
        return request.answer().orElseThrow().nanos();
    }
}
