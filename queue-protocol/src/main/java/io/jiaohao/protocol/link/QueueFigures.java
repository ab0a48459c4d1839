package io.jiaohao.protocol.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.FullView;
import io.jiaohao.protocol.view.QueueView;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a tick tells of a queue. Stateless. */
final class QueueFigures {
    private QueueFigures() {}

    /** The queue as it is now. */
    static QueueView of(JsonNode told, QueueView before) {
        return new QueueView(
                before.id(),
                before.name(),
                before.prefix(),
                told.path("waiting").asInt(),
                told.path("longestWait").asLong(),
                told.path("estimate").asLong(),
                told.path("estimateHigh").asLong(),
                told.path("estimateKnown").asBoolean(true) ? null : Boolean.FALSE,
                told.path("servedToday").asText(before.servedToday()),
                told.has("full") ? full(told.get("full")) : null);
    }

    private static List<FullView> full(JsonNode told) {
        return StreamSupport.stream(told.spliterator(), false)
                .map(each -> WireJson.MAPPER.convertValue(each, FullView.class))
                .toList();
    }
}
