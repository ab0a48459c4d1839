package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clerk at a terminal: looks at the window, does the next thing, looks again after a while.
 * Numbers that real people took are left to their windows. Confined to the stage's event loop.
 */
final class PlayedClerk implements LinkListener {
    private static final Logger LOG = LoggerFactory.getLogger(PlayedClerk.class);
    private static final int FIRST_PIN = 1_000;
    private static final long PATIENCE_SECONDS = 1;

    private final Stage stage;
    private final int number;
    private final String counter;
    private final DeviceLink link;
    private boolean working; // from the first session on
    private boolean leaving; // set by leave()
    private Future<?> doing = Future.succeededFuture(); // the last thing asked of the server

    /**
     * @param number of terminal and clerk
     */
    PlayedClerk(Stage stage, int number, int counter) {
        this.stage = stage;
        this.number = number;
        this.counter = String.valueOf(counter);
        this.link = new DeviceLink(stage.vertx(), stage.device(DeviceKind.TERMINAL, number), this);
    }

    DeviceLink link() {
        return link;
    }

    @Override
    public void linkUp(HallMirror mirror, ObjectNode opened) {
        if (!working) {
            working = true;
            stage.later(0, 3, this::look);
        }
    }

    private void look() {
        if (leaving) {
            return;
        }
        Optional<CounterView> window = window();
        if (window.isEmpty()) {
            open();
        } else if (window.get().state().equals("paused")) {
            then(5, 15, act(Method.COUNTER_RESUME));
        } else if (window.get().ticket() == null) {
            call(window.get());
        } else {
            serve(window.get().ticket());
        }
    }

    private Optional<CounterView> window() {
        return link.mirror().flatMap(mirror -> mirror.counterOf("terminal-" + number));
    }

    private void open() {
        ObjectNode wish =
                params().put("counter", counter)
                        .put("clerk", "clerk-" + number)
                        .put("pin", String.valueOf(FIRST_PIN + number));
        then(1, 3, link.change(Method.COUNTER_OPEN, wish));
    }

    private void call(CounterView window) {
        if (stage.pace().happens(3)) {
            pause();
            return;
        }
        List<TicketView> waiting = waiting(window);
        List<TicketView> ours = waiting.stream().filter(each -> stage.isOurs(each.id())).toList();
        if (ours.isEmpty()) {
            stage.later(1, 3, this::look);
        } else if (ours.size() == waiting.size()) {
            then(4, 8, act(Method.TICKET_NEXT));
        } else {
            ObjectNode first = params().put("ticket", ours.get(0).id());
            then(4, 8, link.change(Method.TICKET_CALL, first));
        }
    }

    private List<TicketView> waiting(CounterView window) {
        return link.mirror().stream()
                .flatMap(mirror -> mirror.tickets().stream())
                .filter(ticket -> ticket.state().equals("waiting"))
                .filter(ticket -> window.queues().contains(ticket.queue()))
                .toList();
    }

    private void pause() {
        List<Named> reasons =
                link.mirror().map(mirror -> mirror.hall().pauseReasons()).orElse(List.of());
        if (reasons.isEmpty()) {
            stage.later(1, 3, this::look);
            return;
        }
        String reason = reasons.get(stage.pace().random().nextInt(reasons.size())).id();
        then(10, 20, link.change(Method.COUNTER_PAUSE, params().put("reason", reason)));
    }

    private void serve(TicketView atHand) {
        boolean called = atHand.state().equals("called");
        if (called && atHand.calls() == 1 && stage.pace().happens(15)) {
            then(4, 8, act(Method.TICKET_RECALL));
        } else if (called && atHand.calls() > 1 && stage.pace().happens(40)) {
            ObjectNode why = params().put("reason", "not here");
            then(1, 3, link.change(Method.TICKET_ABSENT, why));
        } else if (called) {
            then(8, 20, act(Method.TICKET_START));
        } else if (stage.pace().happens(6)) {
            ObjectNode why = params().put("reason", "copy");
            then(1, 3, link.change(Method.TICKET_HOLD, why));
        } else {
            then(1, 4, act(Method.TICKET_FINISH));
        }
    }

    private Future<JsonNode> act(Method method) {
        return link.change(method, params());
    }

    /** Looks again some time after it was done, or refused. */
    private void then(int fromSeconds, int toSeconds, Future<JsonNode> asked) {
        doing = asked;
        asked.onFailure(cause -> LOG.info("terminal-{} is told: {}", number, cause.getMessage()))
                .onComplete(ignored -> stage.later(fromSeconds, toSeconds, this::look));
    }

    /**
     * Waits for what is under way, ends what is at hand and closes the window. What there is, the
     * server knows better than the picture: it refuses what is not possible.
     */
    Future<Void> leave() {
        leaving = true;
        return doing.timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .transform(ignored -> ask(Method.TICKET_FINISH))
                .transform(ignored -> ask(Method.COUNTER_CLOSE))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    /** Once only: a server that is gone must not keep the clerk. */
    private Future<JsonNode> ask(Method method) {
        String request = "leave-%s-%d".formatted(method.word(), System.nanoTime());
        return link.ask(method, params().put("request", request));
    }

    private static ObjectNode params() {
        return JsonNodeFactory.instance.objectNode();
    }
}
