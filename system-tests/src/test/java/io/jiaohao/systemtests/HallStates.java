package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * What the program of a hall screen tells its page in each state: taken from a real program as a
 * real hall goes through them, so that no page is drawn from a state that no program makes.
 */
final class HallStates implements AutoCloseable {
    private static final int WINDOWS = 12;
    private static final List<String> MATTERS =
            List.of(
                    "real-estate",
                    "passport",
                    "pension",
                    "advice",
                    "id-card-renew",
                    "taiwan-permit");
    private static final String CLOSED =
            """
            hours:
              - {days: [mon, tue, wed, thu, fri], from: "09:00", to: "12:00"}
              - {days: [mon, tue, wed, thu, fri], from: "13:30", to: "17:00"}
              - {days: [sat], from: "09:00", to: "12:00"}
            special-days:
              - {date: %s, name: {zh-CN: 停电检修, en: Power works}, hours: []}
              - {date: %s, name: {zh-CN: 停电检修, en: Power works}, hours: []}
            """;
    private static final String STOPPED =
            "stopped: {zh-CN: 系统检修，请稍候, en: The system is being repaired. Please wait.}";

    private final Map<String, Told> told = new LinkedHashMap<>();
    private final HallFiles files;
    private final ServerProcess server;
    private final WireClient kiosk;
    private final List<WireClient> terminals;
    private final Cable cable;
    private final DeviceProcess display;
    private final StateWatch watch;

    /**
     * A state.
     *
     * @param at when it was told; what the page's clock shows is part of the picture
     */
    record Told(ObjectNode state, Instant at) {
        Told with(String field, JsonNode value) {
            ObjectNode other = state.deepCopy();
            other.set(field, value);
            return new Told(other, at);
        }

        Told with(String field, String value) {
            return with(field, JsonNodeFactory.instance.textNode(value));
        }

        Told at(Instant time) {
            return new Told(state, time);
        }

        boolean isCalling() {
            return calls(state, "now") > 0;
        }
    }

    private HallStates(Path folder) throws IOException {
        files =
                HallFiles.copyTo(folder)
                        .replace("display.yaml", "display-1\nkey", "display-3\nkey")
                        .replace("display.yaml", "demo-display-1", "demo-display-3");
        Path data = Files.createDirectory(folder.resolve("data"));
        server = ServerProcess.start(files.file("server.yaml"), data, 0);
        kiosk = server.open("kiosk-1");
        terminals =
                IntStream.rangeClosed(1, WINDOWS)
                        .mapToObj(number -> server.open("terminal-" + number))
                        .toList();
        cable = new Cable(server.devicePort());
        display = DeviceProcess.display(files.file("display.yaml"), cable.address());
        watch = new StateWatch(display.http("/state"));
    }

    static HallStates gather(Path folder) {
        try {
            HallStates states = new HallStates(folder);
            states.gather();
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of them only: up to a call. */
    static HallStates gatherFew(Path folder) {
        try {
            HallStates states = new HallStates(folder);
            states.begin();
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() {
        keep("idle", state -> is(state, "open") && state.path("queues").size() > 1);
        take(MATTERS.get(0));
        keep("unstaffed", state -> waiting(state) == 1);
        open();
        keep("waiting", state -> waiting(state) == 2 * WINDOWS);
        next(1);
        keep("calling", state -> calls(state, "now") == 1);
    }

    private void gather() {
        begin();
        breaks();
        notices();
        IntStream.rangeClosed(2, 7).forEach(this::next);
        keep("multi", state -> calls(state, "now") == 3);
        cable.pull();
        keep("offline", state -> state.path("asOf").isTextual() && calls(state, "now") == 0);
        cable.plugIn();
        keep("normal", state -> !state.path("asOf").isTextual() && is(state, "open"));
        goHome();
        made();
    }

    private void open() {
        IntStream.rangeClosed(1, WINDOWS)
                .forEach(number -> DemoHall.openCounter(terminal(number), number));
        IntStream.range(1, 2 * WINDOWS).forEach(place -> take(MATTERS.get(place % MATTERS.size())));
    }

    private void take(String matter) {
        kiosk.change("ticket.take", "{'matter':'%s'}", matter);
    }

    private WireClient terminal(int number) {
        return terminals.get(number - 1);
    }

    private void next(int number) {
        take("advice");
        terminal(number).change("ticket.next");
    }

    /** Somebody does not come, and three windows are away, two of them for the same reason. */
    private void breaks() {
        next(8);
        terminal(8).change("ticket.absent", "{'reason':'gone'}");
        String until = LocalDate.now() + "T13:30:00+08:00";
        terminal(9).change("counter.pause", "{'reason':'lunch','until':'%s'}", until);
        terminal(10).change("counter.pause", "{'reason':'lunch','until':'%s'}", until);
        terminal(11).change("counter.pause", "{'reason':'maintenance'}");
    }

    private void notices() {
        terminal(1)
                .change(
                        "notice.publish",
                        "{'text':{'zh-CN':'社保卡即时制卡业务今日暂停，请改日再来','en':'No social security"
                                + " cards are made today. Please come another day.'}}");
        keep(
                "notice",
                state -> state.path("notices").size() == 1 && state.path("missed").size() == 1);
    }

    /** Everybody goes home. */
    private void goHome() {
        for (WireClient terminal : terminals) {
            terminal.ask("ticket.finish", WireClient.fresh(WireClient.params("{}")));
            terminal.change("counter.close");
        }
        JsonNode left = kiosk.get("session.snapshot").path("snapshot");
        for (JsonNode ticket : left.path("tickets")) {
            kiosk.change("ticket.cancel", "{'ticket':'%s'}", ticket.path("id").asText());
        }
        for (JsonNode notice : left.path("notices")) {
            terminal(1).change("notice.withdraw", "{'notice':'%s'}", notice.path("id").asText());
        }
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        files.append("hall.yaml", CLOSED.formatted(today, today.plusDays(1)));
        server.program().hangUp();
        keep("closed", state -> is(state, "closed"));
        told.computeIfPresent("closed", (name, each) -> each.at(today("04:00"))); // noon there
        files.append("hall.yaml", STOPPED);
        server.program().hangUp();
        keep("emergency", state -> is(state, "stopped"));
    }

    /** What takes too long, or another part of the program to happen. */
    private void made() {
        told.put("lost", told("offline").with("mode", "lost"));
        told.put(
                "connecting",
                told("idle")
                        .with("mode", "connecting")
                        .with("hall", JsonNodeFactory.instance.nullNode()));
        told.put("night", told("closed").at(today("15:30"))); // half past eleven there
        told.put("great", great(told("multi")));
        told.put("great-one", great(told("calling")));
        told.put("away", told("normal").with("windows", reversed(told("normal"))));
        told.put("evacuation", told("emergency").with("hall", withoutWords()));
        ObjectNode sentence = JsonNodeFactory.instance.objectNode();
        sentence.put("zh-CN", "请A零零一号，到三号窗口办理");
        sentence.put("en", "Ticket A 0 0 1, please go to window 3");
        told.put("caption", told("multi").with("caption", sentence));
        told.put("caption-closed", told("closed").with("caption", sentence));
    }

    private static Instant today(String time) {
        return Instant.parse(LocalDate.now() + "T" + time + ":00Z");
    }

    /** The same in a hall with numbers and windows of many places. */
    private static Told great(Told usual) {
        String longer =
                usual.state()
                        .toString()
                        .replaceAll("\"number\":\"(\\w)0", "\"number\":\"X$199")
                        .replaceAll("\"label\":\"(\\d+)\"", "\"label\":\"10$1\"");
        return new Told((ObjectNode) StateWatch.read(longer), usual.at());
    }

    /** The windows that are away come first, so that they are on the first page. */
    private static JsonNode reversed(Told usual) {
        ArrayNode windows = JsonNodeFactory.instance.arrayNode();
        usual.state().path("windows").forEach(each -> windows.insert(0, each));
        return windows;
    }

    private JsonNode withoutWords() {
        ObjectNode head = told("emergency").state().path("hall").deepCopy();
        head.putNull("stopped");
        return head;
    }

    private void keep(String name, Predicate<JsonNode> wanted) {
        JsonNode state = watch.await(name, wanted).state();
        told.put(name, new Told((ObjectNode) state, Instant.now()));
    }

    Told told(String name) {
        return told.get(name);
    }

    List<String> names() {
        return List.copyOf(told.keySet());
    }

    /** The program whose page is looked at. */
    DeviceProcess display() {
        return display;
    }

    private static boolean is(JsonNode state, String mode) {
        return state.path("mode").asText().equals(mode);
    }

    private static int waiting(JsonNode state) {
        return StreamSupport.stream(state.path("queues").spliterator(), false)
                .mapToInt(queue -> queue.path("waiting").asInt())
                .sum();
    }

    private static long calls(JsonNode state, String how) {
        return StreamSupport.stream(state.path("calls").spliterator(), false)
                .filter(call -> call.path(how).asBoolean())
                .count();
    }

    @Override
    public void close() {
        display.close();
        cable.close();
        server.close();
    }
}
