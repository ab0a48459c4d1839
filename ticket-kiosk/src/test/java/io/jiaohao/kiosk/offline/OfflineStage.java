package io.jiaohao.kiosk.offline;

import static io.jiaohao.kiosk.ScriptedServer.result;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.kiosk.ScriptedServer;
import io.jiaohao.kiosk.config.OfflineNumbersConfig;
import io.jiaohao.kiosk.disk.DurableFile;
import io.jiaohao.kiosk.take.RunningDesk;
import io.jiaohao.kiosk.take.TakeTimes;
import io.jiaohao.kiosk.take.TouchOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk with numbers of its own and a server that leases five of a queue: A101.. of household,
 * R101.. of desk, and the next five with each further lease.
 */
final class OfflineStage implements AutoCloseable {
    private static final int COUNT = 5;
    private static final int FIRST = 101;
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-21T09:00:00+08:00");

    private final Path data;
    private final ScriptedServer server = new ScriptedServer();
    private final Map<String, Integer> leased = new ConcurrentHashMap<>(); // serials, by queue
    private OffsetDateTime end = OffsetDateTime.parse("2026-11-22T04:00:00+08:00"); // of the day
    private Duration after = Duration.ofMillis(200);
    private TakeTimes times = RunningDesk.SHORT;
    private @Nullable RunningDesk desk; // set by a start

    OfflineStage(Path folder) throws IOException {
        data = folder.resolve("data");
        server.answer("numbers.lease", params -> result(lease(params)));
        server.answer(
                "ticket.take",
                params -> result(SampleHall.ticketJson(params.path("number").asText("A001"))));
        server.answer("ticket.void", params -> result(SampleHall.ticketJson("A101")));
        server.answer("device.report", params -> result(JsonNodeFactory.instance.objectNode()));
        server.answer("session.snapshot", params -> result(SampleHall.opened()));
    }

    private ObjectNode lease(JsonNode params) {
        String queue = params.path("queue").asText();
        int to = leased.merge(queue, FIRST + COUNT - 1, (last, first) -> last + COUNT);
        return JsonNodeFactory.instance
                .objectNode()
                .put("prefix", queue.equals("household") ? "A" : "R")
                .put("from", to - COUNT + 1)
                .put("to", to)
                .put("until", end.toString());
    }

    /** Numbers that are leased from now on are good until then. */
    void end(String time) {
        end = OffsetDateTime.parse(time);
    }

    /** The server tells the time. */
    void itIs(String time) throws IOException {
        ObjectNode tick = JsonNodeFactory.instance.objectNode().put("hall", "yunxi");
        tick.put("seq", 41).put("time", time).putArray("queues");
        server.tell("hall.tick", tick);
    }

    boolean isOfTheDay(Block block) {
        return block.until().isEqual(end);
    }

    /** Of which numbers are held. */
    List<String> queues() {
        return ledger().blocks().stream().map(Block::queue).sorted().toList();
    }

    /** A kiosk that waits an hour before it gives numbers. */
    OfflineStage patient() {
        after = Duration.ofHours(1);
        return this;
    }

    /** A kiosk whose page has time to come back. */
    OfflineStage expectant() {
        times = RunningDesk.PATIENT;
        return this;
    }

    ScriptedServer server() {
        return server;
    }

    RunningDesk desk() {
        return Objects.requireNonNull(desk);
    }

    /** Starts a kiosk, and waits until it holds numbers. */
    void start(String printer) throws Exception {
        startWithout(printer);
        awaitBlocks(2);
    }

    /** Starts a kiosk that has a server, which may lease it nothing. */
    void startWithout(String printer) throws Exception {
        desk = second(printer);
        desk.awaitConnected();
    }

    /** Another program with the same folder. */
    RunningDesk second(String printer) throws Exception {
        return new RunningDesk(
                server, printer, data, new OfflineNumbersConfig(COUNT, after), times);
    }

    /** Starts a kiosk with what a dead one left, while no server is there. */
    void startOffline(String printer) throws Exception {
        server.leave();
        desk = second(printer);
    }

    void awaitGiving() {
        await().until(() -> desk().state().has("offlineNumbers"));
    }

    /** Ends the kiosk, and starts it again as things are. */
    void restart(String printer) throws Exception {
        desk().stop();
        desk = second(printer);
    }

    void goOffline() throws IOException {
        server.leave();
        awaitGiving();
    }

    void goOnline() throws IOException {
        server.comeBack();
        desk().awaitConnected();
    }

    void reconnect() {
        server.drop();
        desk().awaitDisconnected();
        desk().awaitConnected();
    }

    void awaitBlocks(int count) {
        await().until(() -> ledger().blocks().size() == count);
    }

    void awaitNothingLeft() {
        await().until(() -> ledger().given().isEmpty());
    }

    int leases(String queue) {
        return (int)
                server.asked("numbers.lease").stream()
                        .filter(each -> each.path("queue").asText().equals(queue))
                        .count();
    }

    Path folder() {
        return data.resolve("offline");
    }

    /** What is on disk. */
    Ledger ledger() {
        try {
            return file().read().orElse(Ledger.EMPTY);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private DurableFile<Ledger> file() {
        return new DurableFile<>(folder().resolve("numbers.json"), Ledger.class);
    }

    /** Numbers of household that are good until then. */
    Block block(OffsetDateTime until) {
        return new Block("household", "A", FIRST, FIRST + COUNT - 1, MORNING, until, FIRST);
    }

    /** The nth number of the day's block, given so long after the hall was last heard of. */
    Given given(TouchOrder touch, int n, Duration later) {
        Block block = block(end);
        for (int i = 0; i < n; i++) {
            block = block.used();
        }
        OffsetDateTime at = OffsetDateTime.parse("2026-11-21T10:42:00+08:00").plus(later);
        return Given.of(touch, SampleHall.hall().matters().get(0), block, at);
    }

    /** As a program leaves it that held numbers, gave some of them, and died. */
    void leaveBehind(Given.Stage stage, TouchOrder... touches) throws IOException {
        List<Given> given = new ArrayList<>();
        for (TouchOrder touch : touches) {
            given.add(given(touch, given.size(), Duration.ofSeconds(given.size())).at(stage));
        }
        leaveBehind(given);
    }

    void leaveBehind(List<Given> given) throws IOException {
        Block block = block(end);
        for (int i = 0; i < given.size(); i++) {
            block = block.used();
        }
        store(new Ledger(List.of(block), given));
    }

    void leaveBehind(Block block) throws IOException {
        store(new Ledger(List.of(block), List.of()));
    }

    private void store(Ledger ledger) throws IOException {
        Files.createDirectories(folder());
        file().write(ledger);
        OffsetDateTime time = OffsetDateTime.parse("2026-11-21T10:42:00+08:00");
        new DurableFile<>(folder().resolve("hall.json"), StoredHall.class)
                .write(
                        new StoredHall(
                                SampleHall.hall(),
                                SampleHall.hall().counters(),
                                SampleHall.hall().queues(),
                                time,
                                Duration.between(OffsetDateTime.now(), time).toMillis()));
    }

    @Override
    public void close() throws IOException {
        if (desk != null) {
            desk.stop();
        }
        server.close();
    }
}
