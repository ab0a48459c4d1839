package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Turns the clerk's presses into requests. While the link is down all are refused at once, save a
 * finish, which waits and may be taken back. Safe for any thread; works on the link's context.
 */
final class Presses {
    private final DeviceLink link;
    private final String device;
    private final BooleanSupplier isUp;
    private final PressLine line;
    private final OfflineFinish finish;
    private final Sentences sentences;
    private final Consumer<Boolean> onClosing;

    /**
     * @param onClosing hears true when the clerk closes the window, false when that was refused
     */
    Presses(
            DeviceLink link,
            TerminalConfig config,
            BooleanSupplier isUp,
            PressLine line,
            OfflineFinish finish,
            Consumer<Boolean> onClosing) {
        this.link = link;
        this.device = config.device();
        this.isUp = isUp;
        this.line = line;
        this.finish = finish;
        this.sentences = new Sentences(config.language());
        this.onClosing = onClosing;
    }

    /** Carries out a press; the page gets the server's result, or {@code {queued: true}}. */
    Future<JsonNode> press(Button button, ObjectNode input) {
        Promise<JsonNode> answer = Promise.promise();
        link.run(() -> carryOut(button, input).onComplete(answer));
        return answer.future();
    }

    private Future<JsonNode> carryOut(Button button, ObjectNode input) {
        ObjectNode params = params(button, input);
        if (!isUp.getAsBoolean()) {
            return whileDown(button, params);
        }
        if (button == Button.PAUSE) {
            link.mirror().ifPresent(mirror -> PauseEnd.put(params, input, mirror));
        }
        if (button == Button.CLOSE) {
            onClosing.accept(true);
            return line.send(button.method(), params).onFailure(this::closingFailed);
        }
        return line.send(button.method(), params);
    }

    /** One whose answer was lost may have been done. */
    private void closingFailed(Throwable cause) {
        if (cause instanceof RefusedException) {
            onClosing.accept(false);
        }
    }

    private Future<JsonNode> whileDown(Button button, ObjectNode params) {
        if (button == Button.UNDO && finish.drop()) {
            return Future.succeededFuture(JsonNodeFactory.instance.objectNode());
        }
        return button == Button.FINISH ? finishLater(params) : notSent();
    }

    private static ObjectNode params(Button button, ObjectNode input) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        button.fields().stream()
                .filter(input::has)
                .forEach(field -> params.set(field, input.get(field)));
        return params.put("request", input.path("request").asText(UUID.randomUUID().toString()));
    }

    private Future<JsonNode> finishLater(ObjectNode params) {
        HallMirror mirror = link.mirror().orElse(null);
        Optional<TicketView> ticket =
                link.mirror().flatMap(hall -> hall.counterOf(device)).map(CounterView::ticket);
        if (mirror == null || ticket.isEmpty()) {
            return notSent();
        }
        finish.keep(mirror, ticket.get(), params);
        return Future.succeededFuture(JsonNodeFactory.instance.objectNode().put("queued", true));
    }

    private Future<JsonNode> notSent() {
        return Future.failedFuture(new LinkDownException(sentences.notSent()));
    }
}
