package io.jiaohao.server.domain;

import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.DESK;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.LI;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.THREE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.WANG;
import static io.jiaohao.server.scenario.TestHall.overseenBy;
import static io.jiaohao.server.scenario.TestHall.permitElsewhere;
import static io.jiaohao.server.scenario.TestHall.withoutDesk;
import static io.jiaohao.server.scenario.TestHall.withoutTravel;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.command.CallNext;
import io.jiaohao.server.domain.command.Closing;
import io.jiaohao.server.domain.command.FinishService;
import io.jiaohao.server.domain.command.Press;
import io.jiaohao.server.domain.command.ResumeCounter;
import io.jiaohao.server.domain.command.TransferTicket.Spot;
import io.jiaohao.server.domain.command.TransferTicket.Target;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.state.CallId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Line;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Need;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Rules.NextWhileCalled;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Tickets;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Orders;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.Steps;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What holds in a hall whatever is asked of it, in whatever order, whatever the clock says. */
class HallPropertyTest {
    private static final int TRIES = 200;
    private static final int MOST_STEPS = 80;

    /** A step with its name, for the report of a failure. */
    record Move(String name, Step step) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<List<Move>> streams() {
        Arbitrary<CounterId> counters = Arbitraries.of(ONE, TWO, THREE);
        Arbitrary<String> numbers =
                Arbitraries.of("A001", "A002", "A003", "A004", "B001", "B002", "001", "002");
        Arbitrary<MatterId> matters = Arbitraries.of(PASSPORT, PERMIT, DEED, MORTGAGE, HELP);
        Arbitrary<Move> move =
                Arbitraries.frequencyOf(
                        Tuple.of(8, matters.map(HallPropertyTest::take)),
                        Tuple.of(12, counters.flatMap(HallPropertyTest::press)),
                        Tuple.of(4, numbers.flatMap(HallPropertyTest::about)),
                        Tuple.of(3, offline(numbers, matters)),
                        Tuple.of(2, files(overseen(NextWhileCalled.FINISH))),
                        Tuple.of(2, orders()),
                        Tuple.of(4, time()));
        return move.list().ofMaxSize(MOST_STEPS);
    }

    private static Move take(MatterId matter) {
        return new Move("take " + matter, Steps.take(matter));
    }

    private static Arbitrary<Move> press(CounterId counter) {
        CounterId other = counter.equals(ONE) ? TWO : ONE;
        Map<String, Step> presses = new LinkedHashMap<>();
        presses.put("open", Steps.open(counter, LI, Steps.terminal(counter), true));
        presses.put("take over", Steps.open(counter, WANG, Steps.terminal(other), false));
        presses.put("next", Steps.next(counter));
        presses.put("next again", Steps.next(counter));
        presses.put("next on nothing", Steps.next(counter).seeingNothing());
        presses.put("call A001", Steps.call(counter, "A001"));
        presses.put("call B001", Steps.call(counter, "B001"));
        presses.put("recall", Steps.recall(counter));
        presses.put("start", Steps.start(counter));
        presses.put("finish", Steps.finish(counter));
        presses.put("absent", Steps.absent(counter, "left"));
        presses.put("hold", Steps.hold(counter));
        presses.put("to deed", Steps.transfer(counter, DEED, true));
        presses.put("to the end of passport", Steps.transfer(counter, PASSPORT, false));
        presses.put("to the other", Steps.transfer(counter, other, true));
        presses.put("first of passport", to(counter, PASSPORT, Spot.FIRST));
        presses.put("by time to deed", to(counter, DEED, Spot.asTakenAt(NINE.plusSeconds(5))));
        presses.put("first to the other", to(counter, other, Spot.FIRST));
        presses.put("move A002 first", Steps.moveFirst(counter, "A002"));
        presses.put("move A001 behind A003", Steps.move(counter, "A001", "A003"));
        presses.put("merge the queues", Steps.mergeQueues(counter, TRAVEL, PROPERTY));
        presses.put("undo", Steps.undo(counter));
        presses.put("pause", Steps.pause(counter));
        presses.put("resume", Steps.resume(counter));
        presses.put("help desk", Steps.help(counter, DESK));
        presses.put("close", Steps.close(counter));
        return Arbitraries.of(presses.keySet())
                .map(name -> new Move(name + " at " + counter, presses.get(name)));
    }

    private static Step to(CounterId counter, MatterId matter, Spot spot) {
        return Steps.transfer(counter, new Target.ToMatter(matter), spot);
    }

    private static Step to(CounterId counter, CounterId other, Spot spot) {
        return Steps.transfer(counter, new Target.ToCounter(other), spot);
    }

    /**
     * The hall's file is read again; what is dropped is served out, cancelled or sent elsewhere.
     */
    private static Arbitrary<Move> files(HallPlan whole) {
        Arbitrary<HallPlan> plans =
                Arbitraries.of(whole, whole, withoutDesk(), withoutTravel(), permitElsewhere());
        Arbitrary<Closing.Choice> choices =
                Arbitraries.of(
                        new Closing.Choice(Closing.How.SERVE_OUT, null, null),
                        new Closing.Choice(Closing.How.CANCEL, null, null),
                        new Closing.Choice(Closing.How.TRANSFER, PROPERTY, null));
        return Combinators.combine(plans, choices, Arbitraries.of(true, false))
                .as(
                        (plan, choice, rest) ->
                                new Move(
                                        "file with " + choice.how() + " of " + ids(plan),
                                        Steps.configure(plan, closing(choice, rest))));
    }

    /** A supervisor's. */
    private static Arbitrary<Move> orders() {
        DeviceFact away = new DeviceFact(KIOSK, DeviceFact.Kind.KIOSK, false, NINE, List.of());
        return Arbitraries.of(
                new Move("stop passports", Orders.stopTaking(PASSPORT)),
                new Move("stop all numbers", Orders.stopTaking()),
                new Move("resume numbers", Orders.resumeTaking()),
                new Move("move the last two", Orders.moveLast(2, TRAVEL, PROPERTY)),
                new Move("move the last", Orders.moveLast(1, PROPERTY, TRAVEL)),
                new Move("help by order", Orders.helpAt(TWO, TRAVEL)),
                new Move("lose the kiosk", Orders.devices(away)),
                new Move("lose no device", Orders.devices()),
                new Move(
                        "stop and resume",
                        stage -> {
                            Orders.stopHall().play(stage);
                            Steps.next(ONE).play(stage);
                            Orders.resumeHall().play(stage);
                        }));
    }

    private static Closing closing(Closing.Choice choice, boolean rest) {
        Map<String, Closing.Choice> choices = new LinkedHashMap<>();
        List.of("travel", "desk", "3").forEach(id -> choices.put(id, choice));
        return new Closing(choices, rest);
    }

    private static List<QueueId> ids(HallPlan plan) {
        return plan.catalogue().queues().stream().map(QueuePlan::id).toList();
    }

    private static Arbitrary<Move> about(String number) {
        return Arbitraries.of(
                new Move("merge A001 into " + number, Steps.merge("A001", number)),
                new Move("merge " + number + " into A002", Steps.merge(number, "A002")),
                new Move("cancel " + number, Steps.cancel(number)),
                new Move("void " + number, Steps.voidTicket(number)),
                new Move("reprint " + number, Steps.reprint(number)),
                new Move("check in " + number, Steps.checkIn(number)),
                new Move("rate " + number, Steps.rate(number, 3)));
    }

    private static Arbitrary<Move> offline(Arbitrary<String> numbers, Arbitrary<MatterId> matters) {
        Arbitrary<Move> leases =
                Arbitraries.of(TRAVEL, PROPERTY, DESK)
                        .map(queue -> new Move("lease " + queue, Steps.lease(KIOSK, queue, 2)));
        Arbitrary<Move> handIns =
                Combinators.combine(numbers, matters, Arbitraries.integers().between(0, 900))
                        .as(
                                (number, matter, ago) ->
                                        new Move(
                                                "hand in " + number,
                                                Steps.take(matter)
                                                        .offline(
                                                                number,
                                                                java.time.Duration.ofSeconds(
                                                                        ago))));
        return Arbitraries.oneOf(leases, handIns);
    }

    private static Arbitrary<Move> time() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        9,
                        Arbitraries.of(0L, 1L, 2L, 9L, 61L, 301L, 660L, -600L)
                                .map(HallPropertyTest::pass)),
                Tuple.of(
                        1, Arbitraries.of(86_400L, 50_000L, -86_400L).map(HallPropertyTest::pass)));
    }

    private static Move pass(long seconds) {
        return new Move(
                seconds + "s",
                stage -> {
                    Steps.seconds(seconds).play(stage);
                    Steps.timer().play(stage);
                });
    }

    /** The hall in which LI may change the order of a line. */
    private static HallPlan overseen(NextWhileCalled rule) {
        HallPlan plan = overseenBy(LI);
        return new HallPlan(
                plan.name(),
                plan.locality(),
                plan.calendar(),
                plan.premises(),
                plan.catalogue(),
                plan.rules().with(rule),
                plan.stopped());
    }

    static HallStage play(List<Move> stream, NextWhileCalled rule) {
        HallStage stage = HallStage.configured(overseen(rule), NINE);
        Steps.timer().play(stage);
        stream.forEach(move -> move.step().play(stage));
        return stage;
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldKeepItsIndexesInStepWithItsTickets(
            @ForAll("streams") List<Move> stream, @ForAll NextWhileCalled rule) {
        HallStage stage = HallStage.configured(overseen(rule), NINE);
        Steps.timer().play(stage);
        for (Move move : stream) {
            move.step().play(stage);
            assertLines(stage.hall().tickets());
            assertIndexes(stage.hall().tickets());
            assertCounters(stage.hall());
        }
    }

    private static void assertLines(Tickets tickets) {
        List<Ticket> waiting =
                tickets.all()
                        .values()
                        .toJavaStream()
                        .filter(ticket -> ticket.state() == TicketState.WAITING)
                        .sorted(Comparator.comparing(Ticket::place))
                        .toList();
        for (QueueId queue : List.of(TRAVEL, PROPERTY, DESK)) {
            assertEquals(
                    of(waiting, ticket -> ticket.errand().queue(), queue),
                    tickets.line(queue).values().toJavaList());
        }
        for (CounterId counter : List.of(ONE, TWO, THREE)) {
            assertEquals(
                    of(waiting, ticket -> ticket.place().onlyAt(), counter),
                    tickets.reservedAt(counter).values().toJavaList());
        }
    }

    private static void assertIndexes(Tickets tickets) {
        tickets.waiting().values().forEach(line -> assertParts(tickets, line));
        List<Ticket> all = tickets.all().values().toJavaList();
        Map<Need, Set<TicketId>> needs =
                all.stream()
                        .filter(Ticket::live)
                        .collect(
                                Collectors.groupingBy(
                                        HallPropertyTest::need,
                                        Collectors.mapping(Ticket::id, Collectors.toSet())));
        assertEquals(
                needs, tickets.needs().mapValues(io.vavr.collection.Set::toJavaSet).toJavaMap());
        assertEquals(in(all, TicketState.HELD), tickets.held().toJavaSet());
        assertEquals(in(all, TicketState.ABSENT), tickets.absent().toJavaSet());
    }

    private static Need need(Ticket ticket) {
        Errand errand = ticket.errand();
        return new Need(errand.queue(), errand.matter(), errand.lane());
    }

    private static void assertParts(Tickets tickets, Line line) {
        List<Ticket> all = line.all().values().map(tickets::known).toJavaList();
        line.lanes()
                .forEach(
                        (lane, row) ->
                                assertEquals(
                                        of(all, each -> each.errand().lane(), lane),
                                        row.values().toJavaList()));
        Map<Line.LaneMatter, List<TicketId>> parts =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        HallPropertyTest::part,
                                        Collectors.mapping(Ticket::id, Collectors.toList())));
        assertEquals(parts, line.matters().mapValues(row -> row.values().toJavaList()).toJavaMap());
    }

    private static Line.LaneMatter part(Ticket ticket) {
        return new Line.LaneMatter(ticket.errand().lane(), ticket.errand().matter());
    }

    private static Set<TicketId> in(List<Ticket> all, TicketState state) {
        return all.stream()
                .filter(ticket -> ticket.state() == state)
                .map(Ticket::id)
                .collect(Collectors.toSet());
    }

    private static List<TicketId> of(
            List<Ticket> waiting, Function<Ticket, @Nullable Object> where, Object wanted) {
        return waiting.stream()
                .filter(ticket -> wanted.equals(where.apply(ticket)))
                .map(Ticket::id)
                .toList();
    }

    /** Every called or served ticket is at hand at one counter, and nothing else is. */
    private static void assertCounters(Hall hall) {
        List<TicketId> atHand =
                hall.counters()
                        .values()
                        .toJavaStream()
                        .map(Counter::atHand)
                        .filter(Objects::nonNull)
                        .toList();
        Set<TicketId> atWork =
                hall.tickets()
                        .all()
                        .values()
                        .toJavaStream()
                        .filter(HallPropertyTest::atWork)
                        .map(Ticket::id)
                        .collect(Collectors.toSet());
        assertEquals(atWork.size(), atHand.size(), "no ticket is at two counters");
        assertEquals(atWork, Set.copyOf(atHand));
        hall.counters()
                .values()
                .filter(Counter::isClosed)
                .forEach(
                        counter -> {
                            assertNull(counter.atHand());
                            assertNull(counter.pause());
                        });
    }

    private static boolean atWork(Ticket ticket) {
        return ticket.state() == TicketState.CALLED || ticket.state() == TicketState.SERVING;
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldN1NeverGiveANumberTwiceInADay(@ForAll("streams") List<Move> stream) {
        Set<TicketId> given = new HashSet<>();
        for (HallEvent event : play(stream, NextWhileCalled.FINISH).events()) {
            if (event instanceof TicketTaken taken) {
                assertTrue(given.add(taken.ticket().id()), () -> "twice: " + taken.ticket().id());
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldNeverGiveACallAnIdTwice(@ForAll("streams") List<Move> stream) {
        Set<CallId> given = new HashSet<>();
        for (HallEvent event : play(stream, NextWhileCalled.ABSENT).events()) {
            if (event instanceof TicketCalled called) {
                assertTrue(given.add(called.call().id()));
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldCountExactlyTheShownEvents(
            @ForAll("streams") List<Move> stream, @ForAll NextWhileCalled rule) {
        HallStage stage = play(stream, rule);
        assertEquals(stage.events().stream().filter(HallEvent::shown).count(), stage.hall().seq());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldBeTheSameHallAfterReplay(
            @ForAll("streams") List<Move> stream, @ForAll NextWhileCalled rule) {
        play(stream, rule).verifyReplay();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void shouldQ7DecideTheSameForTheSameStream(
            @ForAll("streams") List<Move> stream, @ForAll NextWhileCalled rule) {
        assertEquals(play(stream, rule).events(), play(stream, rule).events());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldH4LeaveNothingOfADayInTheNext(@ForAll("streams") List<Move> stream) {
        HallStage stage = play(stream, NextWhileCalled.FINISH);
        Steps.seconds((MOST_STEPS + 2) * 86_400L).play(stage); // the clock may have been set back
        Steps.timer().play(stage);
        assertTrue(stage.hall().tickets().all().isEmpty());
        assertTrue(stage.hall().counters().values().forAll(Counter::isClosed));
        assertTrue(stage.hall().day().issued().serials().isEmpty());
    }

    /** Whatever was merged, moved or closed: whoever waits is called when every counter works. */
    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldX7StrandNobody(@ForAll("streams") List<Move> stream, @ForAll NextWhileCalled rule) {
        HallStage stage = HallStage.configured(overseen(rule), NINE);
        Steps.timer().play(stage);
        for (Move move : stream) {
            move.step().play(stage);
            assertServed(stage.hall());
        }
        List<CounterId> counters =
                stage.hall().rules().premises().counters().stream().map(CounterPlan::id).toList();
        counters.forEach(counter -> Steps.close(counter).play(stage));
        for (CounterId counter : counters) {
            DeviceId terminal = new DeviceId("drain-" + counter);
            Steps.open(counter, WANG, terminal, true).play(stage);
            stage.submit(new ResumeCounter(new Press(terminal, null, stage.now())));
        }
        drain(stage, counters);
        assertTrue(stage.hall().tickets().waiting().forAll(line -> line._2.all().isEmpty()));
    }

    /** The plan has a counter for every live ticket, and its lane. */
    private static void assertServed(Hall hall) {
        hall.tickets()
                .live()
                .forEach(
                        ticket ->
                                assertTrue(
                                        hall.rules().serves(ticket.errand()),
                                        () -> "stranded: " + ticket));
    }

    private static void drain(HallStage stage, List<CounterId> counters) {
        for (int i = 0; i < 2 * MOST_STEPS; i++) {
            Steps.seconds(200).play(stage);
            for (CounterId counter : counters) {
                DeviceId terminal = new DeviceId("drain-" + counter);
                stage.submit(new FinishService(new Press(terminal, null, stage.now()), null, null));
                stage.submit(new CallNext(new Press(terminal, null, stage.now())));
            }
        }
    }

    /** When the last ticket has ended, the plan is what the last file says. */
    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldX7BeTheFilesPlanInTheEnd(@ForAll("streams") List<Move> stream) {
        HallStage stage = play(stream, NextWhileCalled.FINISH);
        HallPlan file = stage.hall().rules().filed();
        Steps.seconds((MOST_STEPS + 2) * 86_400L).play(stage);
        Steps.timer().play(stage);
        Steps.timer().play(stage);
        assertEquals(file, stage.hall().rules());
    }
}
