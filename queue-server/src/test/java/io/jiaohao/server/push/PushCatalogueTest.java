package io.jiaohao.server.push;

import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.lease;
import static io.jiaohao.server.scenario.Steps.merge;
import static io.jiaohao.server.scenario.Steps.moveFirst;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.note;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.order;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.rate;
import static io.jiaohao.server.scenario.Steps.reprint;
import static io.jiaohao.server.scenario.Steps.resume;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.terminal;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.Steps.undo;
import static io.jiaohao.server.scenario.Steps.voidTicket;
import static io.jiaohao.server.scenario.TestHall.ALICE;
import static io.jiaohao.server.scenario.TestHall.DESK;
import static io.jiaohao.server.scenario.TestHall.HALL;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.WANG;
import static io.jiaohao.server.scenario.TestHall.overseenBy;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.stopped;
import static io.jiaohao.server.scenario.TestHall.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.command.PublishNotice;
import io.jiaohao.server.domain.event.AlertAcknowledged;
import io.jiaohao.server.domain.event.AlertCleared;
import io.jiaohao.server.domain.event.AlertEased;
import io.jiaohao.server.domain.event.AlertRaised;
import io.jiaohao.server.domain.event.AlertReturned;
import io.jiaohao.server.domain.event.DevicesSeen;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.HelpOrdered;
import io.jiaohao.server.domain.event.NumbersLeased;
import io.jiaohao.server.domain.event.PersonActed;
import io.jiaohao.server.domain.event.QueuesMerged;
import io.jiaohao.server.domain.event.TicketNoted;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.NoticeId;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.Samples;
import io.jiaohao.server.scenario.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of event is told to devices as PROTOCOL.md, "Events", says; or said not to be. */
class PushCatalogueTest {
    private static final Set<Class<?>> NOT_SHOWN =
            Set.of(
                    AlertAcknowledged.class,
                    AlertCleared.class,
                    AlertEased.class,
                    AlertRaised.class,
                    AlertReturned.class,
                    DevicesSeen.class,
                    HelpOrdered.class,
                    NumbersLeased.class,
                    PersonActed.class,
                    QueuesMerged.class,
                    TicketNoted.class);

    /** Per wire type, what it carries beside hall, seq, at and type. */
    private static final Map<String, Set<String>> CARRIES =
            Map.ofEntries(
                    Map.entry("ticket.taken", Set.of("ticket")),
                    Map.entry("ticket.waiting", Set.of("ticket")),
                    Map.entry("ticket.undone", Set.of("ticket", "counter")),
                    Map.entry("ticket.called", Set.of("ticket", "counter", "call")),
                    Map.entry("ticket.started", Set.of("ticket", "counter")),
                    Map.entry("ticket.finished", Set.of("ticket", "counter")),
                    Map.entry("ticket.absent", Set.of("ticket", "counter")),
                    Map.entry("ticket.held", Set.of("ticket", "counter")),
                    Map.entry("ticket.cancelled", Set.of("ticket")),
                    Map.entry("ticket.voided", Set.of("ticket")),
                    Map.entry("ticket.expired", Set.of("ticket")),
                    Map.entry("ticket.rated", Set.of("ticket")),
                    Map.entry("ticket.reprinted", Set.of("ticket")),
                    Map.entry("counter.changed", Set.of("counter")),
                    Map.entry("notice.published", Set.of("notice")),
                    Map.entry("notice.withdrawn", Set.of("notice")),
                    Map.entry("hall.changed", Set.of("hall")),
                    Map.entry("day.started", Set.of("day")),
                    Map.entry("day.ended", Set.of("day")));

    static Stream<Class<?>> events() {
        return Samples.kinds(HallEvent.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldBeToldOrSaidNotToBe(Class<? extends HallEvent> event) {
        assertEquals(!NOT_SHOWN.contains(event), EventPresenter.tells(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldBeCountedIfItIsTold(Class<? extends HallEvent> event) {
        assertEquals(EventPresenter.tells(event), Samples.full(event).shown());
    }

    @Test
    void shouldCarryTheObjectsOfTheProtocol() {
        Map<String, ObjectNode> told = new TreeMap<>();
        for (ObjectNode node : present(everything())) {
            told.putIfAbsent(node.path("type").asText(), node);
        }
        assertEquals(CARRIES.keySet(), told.keySet(), "the scenario shows every wire type");
        told.forEach(
                (type, node) -> {
                    Set<String> names = new HashSet<>();
                    node.fieldNames().forEachRemaining(names::add);
                    assertTrue(names.containsAll(CARRIES.get(type)), type + " has " + names);
                    assertTrue(names.containsAll(Set.of("hall", "seq", "at", "type")), type);
                });
    }

    @Test
    void shouldCountUpByOne() {
        long seq = 0;
        for (ObjectNode node : present(everything())) {
            assertEquals(++seq, node.path("seq").asLong());
        }
    }

    @Test
    void shouldNeverTellALinkOrAHolder() {
        for (ObjectNode node : present(everything())) {
            assertFalse(node.toString().contains("link"), node::toString);
            assertFalse(node.toString().contains(ALICE.value()), node::toString);
        }
    }

    @Test
    void shouldNeverTellWhatAClerkWrote() {
        List<HallEvent> events = new ArrayList<>();
        HallScenario.givenHall(overseenBy(WANG), open(ONE, WANG, terminal(ONE), false), open(TWO))
                .and(times(2, take(PASSPORT)), moveFirst(ONE, "A002"), next(ONE))
                .and(transfer(ONE, PASSPORT, "speaks no Chinese"), next(TWO))
                .and(hold(TWO, "photocopies", NINE.plusSeconds(60)))
                .and(note(TWO, "A001", "a photograph"), merge("A001", "A002"))
                .then(stage -> events.addAll(stage.events()));
        for (ObjectNode node : present(events)) {
            assertFalse(node.toString().contains("speaks no Chinese"), node::toString);
            assertFalse(node.toString().contains("photocopies"), node::toString);
            assertFalse(node.toString().contains("a photograph"), node::toString);
            assertFalse(node.toString().contains("with a small child"), node::toString);
        }
        assertEquals(
                List.of("ticket.waiting", "ticket.called", "ticket.waiting"),
                present(events).stream()
                        .map(node -> node.path("type").asText())
                        .filter(
                                type ->
                                        type.equals("ticket.waiting")
                                                || type.equals("ticket.called"))
                        .limit(3)
                        .toList());
    }

    @Test
    void shouldTellTimesInTheHallsOwnOffset() {
        assertEquals("2026-11-23T09:00:00+08:00", present(everything()).get(0).path("at").asText());
    }

    private static List<HallEvent> everything() {
        List<HallEvent> events = new ArrayList<>();
        NoticeId id = new NoticeId("n1");
        Notice notice = new Notice(id, text("Hello"), NINE, NINE.plusSeconds(5), List.of());
        Step publish = order(at -> new PublishNotice(notice, at));
        HallScenario.given(open(ONE, TWO), publish, take(PASSPORT).by(ALICE), lease(KIOSK, DESK, 5))
                .and(reprint("A001"), next(ONE), hold(ONE), undo(ONE), start(ONE), finish(ONE))
                .and(rate("A001", 5), take(PASSPORT), next(ONE), absent(ONE, "left"))
                .and(checkIn("A002"), cancel("A002"), take(PASSPORT), voidTicket("A003"))
                .and(pause(ONE), resume(ONE), close(ONE), take(PASSPORT), configure(stopped()))
                .and(seconds(10), timer(), configure(plan()), at("2026-11-24T09:00:00"), timer())
                .then(stage -> events.addAll(stage.events()));
        return events;
    }

    private static ObjectNode onTheWire(ObjectNode told) {
        try {
            return (ObjectNode) WireJson.MAPPER.readTree(WireJson.text(told));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** As a hall's feed does it. */
    private static List<ObjectNode> present(List<HallEvent> events) {
        List<ObjectNode> told = new ArrayList<>();
        Hall hall = Hall.unborn(HALL);
        for (HallEvent event : events) {
            Hall after = event.fold(hall);
            if (event.shown()) {
                told.add(onTheWire(EventPresenter.present(event, null, hall, after)));
            }
            hall = after;
        }
        return told;
    }
}
