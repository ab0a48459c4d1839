package io.jiaohao.server.domain;

import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.Issued;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.Steps;
import io.jiaohao.server.scenario.Taking;
import io.jiaohao.server.scenario.TakingHall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** No limit on taking is ever exceeded, whatever is asked. */
class TakingPropertyTest {
    private static final int TRIES = 200;
    private static final int MOST_STEPS = 60;
    private static final int MORNING = 2;
    private static final int AFTERNOON = 3;
    private static final int DAY = 4;

    /** The limits of the hall, as they are counted. */
    private static final Map<String, Integer> CAPS =
            Map.of(
                    "deed",
                    2,
                    "mortgage",
                    DAY,
                    Issued.interval(MORTGAGE, 8 * 60 + 20),
                    MORNING,
                    Issued.interval(MORTGAGE, 13 * 60 + 50),
                    AFTERNOON);

    /** A step with its name, for the report of a failure. */
    record Move(String name, Step step) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<List<Move>> online() {
        return moves().list().ofMaxSize(MOST_STEPS);
    }

    @Provide
    Arbitrary<List<Move>> alsoOffline() {
        return Arbitraries.frequencyOf(Tuple.of(5, moves()), Tuple.of(1, offline()))
                .list()
                .ofMaxSize(MOST_STEPS);
    }

    private static Arbitrary<Move> moves() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, takes()),
                Tuple.of(2, about()),
                Tuple.of(2, Arbitraries.of(counter())),
                Tuple.of(
                        1,
                        Arbitraries.of(0, 70, 9_000, 18_000, 86_400)
                                .map(TakingPropertyTest::pass)));
    }

    private static Arbitrary<Move> takes() {
        Arbitrary<MatterId> matters = Arbitraries.of(DEED, MORTGAGE, PASSPORT);
        Arbitrary<HolderId> people =
                Arbitraries.of("alice", "bob", "cem").map(HolderId::new).injectNull(0.4);
        return Combinators.combine(matters, people)
                .as((matter, who) -> new Move("take " + matter + " " + who, taking(matter, who)));
    }

    private static Taking taking(MatterId matter, HolderId who) {
        return who == null ? Steps.take(matter) : Steps.take(matter).by(who);
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.of("B001", "B002", "B003", "B004", "B005", "A001");
    }

    private static Arbitrary<Move> about() {
        return numbers()
                .flatMap(
                        number ->
                                Arbitraries.of(
                                        new Move("void " + number, Steps.voidTicket(number)),
                                        new Move("cancel " + number, Steps.cancel(number))));
    }

    private static List<Move> counter() {
        return List.of(
                new Move("open", Steps.open(TWO)),
                new Move("next", Steps.next(TWO)),
                new Move("absent", Steps.absent(TWO, "left")),
                new Move("to deed", Steps.transfer(TWO, DEED, true)),
                new Move("to mortgage", Steps.transfer(TWO, MORTGAGE, false)));
    }

    private static Arbitrary<Move> offline() {
        Arbitrary<Move> handIn =
                Combinators.combine(numbers(), Arbitraries.of(DEED, MORTGAGE))
                        .as(
                                (number, matter) ->
                                        new Move(
                                                "hand in " + number,
                                                Steps.take(matter)
                                                        .offline(number, Duration.ofMinutes(5))));
        return Arbitraries.oneOf(
                handIn, Arbitraries.just(new Move("lease", Steps.lease(KIOSK, PROPERTY, 2))));
    }

    private static Move pass(int seconds) {
        return new Move(
                seconds + "s",
                stage -> {
                    Steps.seconds(seconds).play(stage);
                    Steps.timer().play(stage);
                });
    }

    private static void play(List<Move> stream, Consumer<Hall> check) {
        HallStage stage = HallStage.configured(TakingHall.capped(MORNING, AFTERNOON, DAY), NINE);
        Steps.timer().play(stage);
        for (Move move : stream) {
            move.step().play(stage);
            check.accept(stage.hall());
        }
    }

    /** The day's tickets that count against a limit. */
    private static long counted(Hall hall, String limit) {
        return hall.tickets()
                .all()
                .values()
                .filter(ticket -> ticket.state() != TicketState.VOIDED)
                .count(ticket -> ticket.handling().counted().contains(limit));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldT1NeverExceedACap(@ForAll("online") List<Move> stream) {
        play(
                stream,
                hall ->
                        CAPS.forEach(
                                (limit, cap) ->
                                        assertTrue(counted(hall, limit) <= cap, () -> limit)));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldT1CountExactlyTheTicketsThatWereHandedOut(@ForAll("alsoOffline") List<Move> stream) {
        play(
                stream,
                hall ->
                        CAPS.keySet()
                                .forEach(
                                        limit ->
                                                assertEquals(
                                                        counted(hall, limit),
                                                        hall.day().issued().takenOf(limit),
                                                        limit)));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldT3AndT4NeverGiveAPersonMoreThanTheRulesAllow(@ForAll("online") List<Move> stream) {
        play(
                stream,
                hall ->
                        hall.tickets()
                                .owners()
                                .holders()
                                .keySet()
                                .forEach(who -> limits(hall, who)));
    }

    private static void limits(Hall hall, HolderId who) {
        List<Ticket> live = hall.tickets().of(who).filter(Ticket::live).toList();
        assertTrue(live.size() <= 3);
        long handedOut =
                hall.tickets()
                        .of(who)
                        .filter(
                                ticket ->
                                        ticket.state() != TicketState.VOIDED
                                                || "no-show".equals(ticket.progress().outcome()))
                        .count();
        assertTrue(handedOut <= 5);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldN4HaveATicketOrALeaseForEverySerial(@ForAll("alsoOffline") List<Move> stream) {
        play(stream, TakingPropertyTest::assertExplained);
    }

    private static void assertExplained(Hall hall) {
        Issued issued = hall.day().issued();
        for (String prefix : List.of("A", "B")) {
            List<Integer> gaps = new ArrayList<>();
            for (int serial = 1; serial <= issued.lastSerial(prefix); serial++) {
                String number = "%s%03d".formatted(prefix, serial);
                boolean taken =
                        hall.tickets()
                                .all()
                                .values()
                                .exists(ticket -> ticket.number().value().equals(number));
                if (!taken && !leased(issued, prefix, serial)) {
                    gaps.add(serial);
                }
            }
            assertEquals(List.of(), gaps, prefix);
        }
    }

    private static boolean leased(Issued issued, String prefix, int serial) {
        return issued.leases()
                .exists(
                        lease ->
                                lease.prefix().equals(prefix)
                                        && serial >= lease.from()
                                        && serial <= lease.to());
    }
}
