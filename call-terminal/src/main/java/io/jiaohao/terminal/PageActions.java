package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.page.Action;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.message.Method;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What the page may ask of the program: every button, and a few things that change nothing. */
final class PageActions {
    private final DeviceLink link;
    private final Presses presses;
    private final Catalogue catalogue;
    private final Notes notes;
    private final PageWindow pageWindow;
    private final Runnable onChange;

    /**
     * @param onChange hears that the picture may be another
     */
    PageActions(
            DeviceLink link,
            Presses presses,
            Catalogue catalogue,
            Notes notes,
            PageWindow pageWindow,
            Runnable onChange) {
        this.link = link;
        this.presses = presses;
        this.catalogue = catalogue;
        this.notes = notes;
        this.pageWindow = pageWindow;
        this.onChange = onChange;
    }

    Map<String, Action> all() {
        Map<String, Action> actions =
                Arrays.stream(Button.values())
                        .collect(Collectors.toMap(Button::word, this::pressing));
        actions.put("catalogue", this::catalogue);
        actions.put("explain", this::explain);
        actions.put("leave", this::leave);
        return actions;
    }

    private Action pressing(Button button) {
        return input ->
                presses.press(button, input)
                        .onSuccess(answer -> link.run(() -> learn(button, answer)))
                        .onComplete(done -> link.run(onChange));
    }

    /** No event tells of a note. */
    private void learn(Button button, JsonNode answer) {
        if (button == Button.NOTE) {
            notes.learn(answer);
        }
    }

    private Future<JsonNode> catalogue(ObjectNode input) {
        Promise<JsonNode> answer = Promise.promise();
        link.run(
                () ->
                        answer.complete(
                                link.mirror()
                                        .map(mirror -> catalogue.content(mirror.hall()))
                                        .orElseGet(JsonNodeFactory.instance::objectNode)));
        return answer.future();
    }

    /** Why others were called before a ticket. */
    private Future<JsonNode> explain(ObjectNode input) {
        return link.ask(
                Method.TICKET_EXPLAIN,
                JsonNodeFactory.instance.objectNode().put("ticket", input.path("ticket").asText()));
    }

    /** The page need no longer show a window that another terminal took over. */
    private Future<JsonNode> leave(ObjectNode input) {
        link.run(
                () -> {
                    pageWindow.leave();
                    onChange.run();
                });
        return Future.succeededFuture(JsonNodeFactory.instance.objectNode());
    }
}
