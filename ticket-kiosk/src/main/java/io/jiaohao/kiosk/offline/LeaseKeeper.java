package io.jiaohao.kiosk.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.program.HealthReports;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Params.HealthState;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds numbers of every queue while there is a server: new ones when half of them are used, and
 * when the day of the old ones is over. Confined to the event loop.
 */
final class LeaseKeeper {
    static final String PART = "offline-numbers-lease";

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(20); // when a lease was of no use

    private final DeviceLink link;
    private final LedgerBook book;
    private final HealthReports report;
    private final int count;
    private final Set<String> asking = new HashSet<>(); // queues
    private final Set<String> refused = new TreeSet<>(); // queues
    private final Map<String, Long> notBefore = new HashMap<>(); // per queue, by System.nanoTime()

    /**
     * @param count numbers of each queue
     */
    LeaseKeeper(DeviceLink link, LedgerBook book, HealthReports report, int count) {
        this.link = link;
        this.book = book;
        this.report = report;
        this.count = count;
    }

    /** Asks for what is missing. */
    void keep(LastHall hall) {
        hall.possible(book.ledger())
                .ifPresent(
                        possible ->
                                queues(possible)
                                        .filter(queue -> isMissing(queue, possible.now()))
                                        .forEach(queue -> lease(queue, hall)));
    }

    /** Those of which the kiosk could ever give a number. */
    private static Stream<String> queues(Possible possible) {
        return possible.hall().matters().stream()
                .filter(matter -> matter.identity() == null)
                .map(matter -> matter.queue())
                .distinct();
    }

    private boolean isMissing(String queue, OffsetDateTime now) {
        boolean paused = System.nanoTime() < notBefore.getOrDefault(queue, Long.MIN_VALUE);
        return !asking.contains(queue) && !paused && book.ledger().left(queue, now) * 2 < count;
    }

    private void lease(String queue, LastHall hall) {
        asking.add(queue);
        notBefore.put(queue, System.nanoTime() + PAUSE.toNanos());
        ObjectNode params =
                JsonNodeFactory.instance.objectNode().put("queue", queue).put("count", count);
        link.change(Method.NUMBERS_LEASE, params)
                .compose(leased -> store(block(queue, leased, hall.now()), hall.now()))
                .onSuccess(stored -> leased(queue))
                .onFailure(cause -> failed(queue, cause))
                .onComplete(ignored -> asking.remove(queue));
    }

    private static Block block(String queue, JsonNode leased, OffsetDateTime now) {
        int from = leased.path("from").asInt();
        return new Block(
                queue,
                leased.path("prefix").asText(),
                from,
                leased.path("to").asInt(),
                now,
                OffsetDateTime.parse(leased.path("until").asText()),
                from);
    }

    private Future<Void> store(Block block, OffsetDateTime now) {
        if (block.gives(now)) {
            notBefore.remove(block.queue());
        }
        LOG.info(
                "queue={} numbers={}{}..{} are held until {}",
                block.queue(),
                block.prefix(),
                block.from(),
                block.to(),
                block.until());
        return book.change(ledger -> ledger.leasing(block, now));
    }

    private void leased(String queue) {
        refused.remove(queue);
        tell();
    }

    private void failed(String queue, Throwable cause) {
        LOG.warn("Expected to hold numbers of queue={}, but {}", queue, cause.getMessage());
        refused.add(queue);
        tell();
    }

    private void tell() {
        if (refused.isEmpty()) {
            report.partIsWell(PART, "numbers of all queues are held");
        } else {
            report.partIs(PART, HealthState.LOW, "no numbers held of: " + List.copyOf(refused));
        }
    }
}
