package io.jiaohao.kiosk.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.program.HealthReports;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Params.HealthState;
import io.jiaohao.protocol.rpc.RpcError;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands given numbers in, one after the other in the order in which they were taken, and then voids
 * those that nobody got. A lost answer is no harm: the same number handed in again is the same
 * ticket. Confined to the event loop.
 */
final class HandIns {
    static final String PART = "offline-numbers";

    private static final Logger LOG = LoggerFactory.getLogger(HandIns.class);
    private static final long RETRY_MILLIS = 500;
    private static final long FAULT_MILLIS = 10_000; // a server that is broken is not mended sooner
    private static final Duration KEPT = Duration.ofHours(12); // until people have read of it

    private final Vertx vertx;
    private final DeviceLink link;
    private final LedgerBook book;
    private final HealthReports report;
    private boolean running; // a request is under way, or waits for its next try

    HandIns(Vertx vertx, DeviceLink link, LedgerBook book, HealthReports report) {
        this.vertx = vertx;
        this.link = link;
        this.book = book;
        this.report = report;
    }

    /** Goes on with whatever is left; nothing happens without a session. */
    void run() {
        if (running) {
            return;
        }
        Optional<Given> next = book.ledger().nextToHandIn();
        if (next.isPresent()) {
            handIn(next.get());
        } else {
            book.ledger().nextToVoid().ifPresent(this::voidTicket);
        }
    }

    private void handIn(Given number) {
        send(
                Method.TICKET_TAKE,
                number.handInParams(),
                ticket -> handedIn(number, ticket),
                error -> refused(number, error));
    }

    private void voidTicket(Given number) {
        String ticket = Objects.requireNonNull(number.ticket());
        send(
                Method.TICKET_VOID,
                number.touch().voidParams(ticket, "nobody got the number"),
                voided -> forget(number),
                error -> {
                    LOG.warn("ticket={} stays: {}", number.number(), error.message());
                    forget(number);
                });
    }

    private void send(
            Method method,
            ObjectNode params,
            Consumer<JsonNode> onDone,
            Consumer<RpcError> onRefused) {
        running = true;
        link.ask(method, params)
                .onSuccess(
                        result -> {
                            running = false;
                            onDone.accept(result);
                            run();
                        })
                .onFailure(cause -> failed(cause, onRefused));
    }

    private void failed(Throwable cause, Consumer<RpcError> onRefused) {
        if (cause instanceof LinkDownException) {
            running = false; // the next session begins again
        } else if (cause instanceof RefusedException refused && isForGood(refused.error())) {
            running = false;
            onRefused.accept(refused.error());
            run();
        } else {
            boolean busy = cause instanceof RefusedException refused && refused.error().retry();
            vertx.setTimer(busy ? RETRY_MILLIS : FAULT_MILLIS, timer -> again());
        }
    }

    private void again() {
        running = false;
        run();
    }

    private static boolean isForGood(RpcError error) {
        return !error.retry() && error.code() != RpcError.INTERNAL_ERROR;
    }

    private void handedIn(Given number, JsonNode ticket) {
        LOG.info("number={} given at {} is handed in", number.number(), number.at());
        change(number, each -> each.handedIn(ticket.path("id").asText()));
    }

    private void refused(Given number, RpcError error) {
        LOG.error(
                "Expected to hand in number={} given at {}, but the server never takes it: {}",
                number.number(),
                number.at(),
                error.message());
        Given.Refusal why = new Given.Refusal(error.message(), OffsetDateTime.now());
        change(number, each -> each.refused(why));
        tell();
    }

    /** Says which numbers the server did not take, as long as somebody should look after them. */
    void tell() {
        OffsetDateTime oldest = OffsetDateTime.now().minus(KEPT);
        stored(
                ledger ->
                        ledger.without(
                                each ->
                                        each.refusal() != null
                                                && each.refusal().at().isBefore(oldest)));
        String numbers =
                book.ledger().refused().stream()
                        .map(Given::number)
                        .collect(Collectors.joining(", "));
        if (numbers.isEmpty()) {
            report.partIsWell(PART, "every number is handed in");
        } else {
            report.partIs(PART, HealthState.FAILED, "not taken by the server: " + numbers);
        }
    }

    private void forget(Given number) {
        stored(ledger -> ledger.without(number.touch().request()));
    }

    private void change(Given number, UnaryOperator<Given> change) {
        stored(ledger -> ledger.changing(number.touch().request(), change));
    }

    private void stored(UnaryOperator<Ledger> change) {
        book.change(change)
                .onFailure(cause -> LOG.error("Expected to store what was handed in", cause));
    }
}
