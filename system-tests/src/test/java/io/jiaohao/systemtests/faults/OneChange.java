package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link Rule#ONE_CHANGE}. */
final class OneChange {
    private OneChange() {}

    static List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Map<String, Change> rows = new HashMap<>();
        for (Change change : evidence.journal()) {
            if (change.request() != null) {
                Change other = rows.putIfAbsent(change.request(), change);
                if (other != null) {
                    broken.add(
                            "request=%s is revision=%d and revision=%d"
                                    .formatted(
                                            change.request().replace('\n', ' '),
                                            other.revision(),
                                            change.revision()));
                }
            }
        }
        for (Request request : evidence.requests()) {
            if (request.refusedForGood() && rows.containsKey(request.key())) {
                broken.add(request + " was refused, and changed the hall");
            }
            if (request.answers().stream().map(OneChange::saidBy).distinct().count() > 1) {
                broken.add(request + " was answered in two ways: " + request.answers());
            }
        }
        return broken;
    }

    /** Without the link, which begins with the node's own address. */
    private static JsonNode saidBy(Moment answer) {
        return answer.what() instanceof ObjectNode object
                ? object.deepCopy().without("link")
                : answer.what();
    }
}
