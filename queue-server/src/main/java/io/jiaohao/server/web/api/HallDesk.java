package io.jiaohao.server.web.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Scope;
import io.jiaohao.server.push.Whole;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The halls as they are now. Any thread. */
record HallDesk(ApiServices services) {
    List<Operation> operations() {
        return List.of(
                new Operation(
                        HttpMethod.GET,
                        "/halls",
                        Scope.HALL_READ,
                        Call.JSON,
                        Set.of(),
                        this::halls),
                whole("/hall", at -> at.asOf().putPOJO("hall", at.presenter().hallView())),
                whole(
                        "/matters",
                        at -> at.asOf().putPOJO("matters", at.presenter().hallView().matters())),
                whole("/queues", at -> at.asOf().putPOJO("queues", at.presenter().queues())),
                whole("/counters", at -> at.asOf().putPOJO("counters", at.presenter().counters())),
                whole("/snapshot", at -> at.toJson(DeviceKind.DISPLAY)));
    }

    private Operation whole(String path, Function<Whole, ObjectNode> view) {
        return Operation.get(path, Scope.HALL_READ, call -> answer(call, view));
    }

    private void answer(Call call, Function<Whole, ObjectNode> view) {
        services.feeds()
                .current()
                .whole(call.hall())
                .map(view)
                .onSuccess(call::answer)
                .onFailure(call.context()::fail);
    }

    /** Those of other callers stay unnamed. */
    private void halls(Call call) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var halls = answer.putArray("halls");
        services.halls().stream()
                .filter(each -> services.access().isLetInto(each, call.context()))
                .forEach(each -> halls.add(summary(each)));
        call.answer(answer);
    }

    private ObjectNode summary(HallId id) {
        Hall hall = services.feeds().lastSeen(id);
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id.value())
                .putPOJO("name", hall.rules().name().byLanguage())
                .put("state", WireJson.word(hall.opening(services.clock().instant()).state()));
    }
}
