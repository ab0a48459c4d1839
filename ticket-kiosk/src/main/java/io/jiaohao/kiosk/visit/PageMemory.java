package io.jiaohao.kiosk.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.page.Action;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a page's visitor is, for a browser that was restarted in the middle: it writes what it does
 * to its own disk seconds later only, and the visitor still stands there. What the page remembers
 * is its own affair. Confined to the event loop.
 *
 * <pre>
 * remember {page, memo}     recall {page} → {memo, ageMillis}, or {}
 * </pre>
 */
public final class PageMemory {
    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final int MOST_PAGES = 16;
    private static final int LONGEST_MEMO = 4_096;

    private record Memo(JsonNode memo, long writtenNanos) {}

    private final Map<String, Memo> memos = new LinkedHashMap<>(); // by page, the oldest first

    public Map<String, Action> actions() {
        return Map.of("remember", this::remember, "recall", this::recall);
    }

    private Future<JsonNode> remember(ObjectNode input) {
        String page = input.path("page").asText();
        JsonNode memo = input.path("memo");
        memos.remove(page);
        if (memo.isObject() && memo.toString().length() <= LONGEST_MEMO) {
            memos.put(page, new Memo(memo, System.nanoTime()));
        }
        if (memos.size() > MOST_PAGES) {
            memos.remove(memos.keySet().iterator().next());
        }
        return Future.succeededFuture(JsonNodeFactory.instance.objectNode());
    }

    private Future<JsonNode> recall(ObjectNode input) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Memo known = memos.get(input.path("page").asText());
        if (known != null) {
            Duration age = Duration.ofNanos(System.nanoTime() - known.writtenNanos());
            if (age.compareTo(KEPT) <= 0) {
                answer.put("ageMillis", age.toMillis()).set("memo", known.memo());
            }
        }
        return Future.succeededFuture(answer);
    }
}
