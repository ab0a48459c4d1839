package io.jiaohao.systemtests.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a test can be judged by.
 *
 * @param moments what the devices did and saw
 * @param journal every row, in its order
 * @param folded what the journal comes to: each ticket's number and state, by its id
 * @param told the same, as the server tells it when everything is over
 */
record Evidence(
        List<Moment> moments,
        List<Change> journal,
        Map<String, String> folded,
        Map<String, String> told) {
    Evidence {
        moments = List.copyOf(moments);
        journal = List.copyOf(journal);
        folded = Map.copyOf(folded);
        told = Map.copyOf(told);
    }

    List<Request> requests() {
        return Request.of(moments);
    }

    /** The row of each request; the first one, should there be two. */
    Map<String, Change> byRequest() {
        Map<String, Change> rows = new HashMap<>();
        for (Change change : journal) {
            if (change.request() != null) {
                rows.putIfAbsent(change.request(), change);
            }
        }
        return rows;
    }
}
