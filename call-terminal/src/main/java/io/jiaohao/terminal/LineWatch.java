package io.jiaohao.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.LineView;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the window's line as the server has it: in the order of the calls, with the reasons. Only
 * the server knows them, so it is asked when somebody came or went, at most once a second, and now
 * and then because time alone changes the order, too. Confined to the link's context.
 */
final class LineWatch {
    private static final Logger LOG = LoggerFactory.getLogger(LineWatch.class);
    private static final LineView UNKNOWN = new LineView(0, List.of(), List.of());
    private static final long INTERVAL_MILLIS = 1_000;
    private static final long STALE_MILLIS = 10_000;

    private final Vertx vertx;
    private final DeviceLink link;
    private final String device;
    private final Runnable onChange;
    private LineView line = UNKNOWN;
    private int asked; // what the line was made of when it was last asked for
    private long askedAtNanos = System.nanoTime() - STALE_MILLIS * 1_000_000;
    private boolean waiting; // for an answer, or for the interval to end
    private boolean unanswerable; // an older server does not know the question

    /**
     * @param onChange hears that the line is another
     */
    LineWatch(Vertx vertx, DeviceLink link, String device, Runnable onChange) {
        this.vertx = vertx;
        this.link = link;
        this.device = device;
        this.onChange = onChange;
    }

    /** The newest line; empty before the first answer. */
    LineView line() {
        return line;
    }

    /** A session is open: what is known may be old, and the server another. */
    void linkUp() {
        unanswerable = false;
        asked = 0;
    }

    /** Looks at the hall after a change. */
    void see(HallMirror mirror) {
        CounterView mine = mirror.counterOf(device).orElse(null);
        if (mine == null || mine.state().equals("closed")) {
            line = UNKNOWN;
            asked = 0;
        } else if (!waiting && !unanswerable) {
            int now = fingerprint(mirror, mine);
            if (now != asked || millisSinceAsked() >= STALE_MILLIS) {
                askSoon(now);
            }
        }
    }

    private long millisSinceAsked() {
        return (System.nanoTime() - askedAtNanos) / 1_000_000;
    }

    private void askSoon(int fingerprint) {
        waiting = true;
        long rest = INTERVAL_MILLIS - millisSinceAsked();
        if (rest > 0) {
            vertx.setTimer(rest, timer -> again());
        } else {
            ask(fingerprint);
        }
    }

    private void ask(int fingerprint) {
        asked = fingerprint;
        askedAtNanos = System.nanoTime();
        link.ask(Method.COUNTER_LINE, JsonNodeFactory.instance.objectNode())
                .onSuccess(this::learn)
                .onFailure(this::failed)
                .onComplete(answer -> again());
    }

    private void again() {
        waiting = false;
        link.mirror().ifPresent(this::see);
    }

    private void learn(JsonNode answer) {
        LineView next = read(answer);
        if (!next.next().equals(line.next()) || !next.waiting().equals(line.waiting())) {
            line = next;
            onChange.run();
        }
    }

    private static LineView read(JsonNode answer) {
        try {
            return WireJson.MAPPER.treeToValue(answer, LineView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected to read a line, but " + e.getMessage(), e);
        }
    }

    private void failed(Throwable cause) {
        asked = 0; // is asked again
        unanswerable =
                cause instanceof RefusedException refused
                        && refused.error().code() == RpcError.METHOD_NOT_FOUND;
        LOG.debug("Expected to learn the line, but {}", cause.getMessage());
    }

    /** Who waits for the window, and whether those may call who keep somebody from it. */
    private static int fingerprint(HallMirror mirror, CounterView mine) {
        int hash = mine.queues().hashCode();
        for (TicketView ticket : mirror.tickets()) {
            String keeper = ticket.counter();
            boolean concerns = mine.queues().contains(ticket.queue()) || mine.id().equals(keeper);
            if (ticket.state().equals("waiting") && concerns) {
                String state =
                        keeper == null
                                ? ""
                                : mirror.counter(keeper).map(CounterView::state).orElse("");
                hash = 31 * hash + Objects.hash(ticket.id(), keeper, state);
            }
        }
        return hash == 0 ? 1 : hash; // 0 stands for: not asked yet
    }
}
