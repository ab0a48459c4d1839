package io.jiaohao.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.command.Refusal;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.AlertCleared;
import io.jiaohao.server.domain.event.AlertEased;
import io.jiaohao.server.domain.event.AlertRaised;
import io.jiaohao.server.domain.event.AlertReturned;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.gateway.Messages;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Given, when, then. Every {@code when} ends by replaying the journal and comparing the halls, and
 * a refused command is checked to have changed nothing.
 */
public final class HallScenario {
    private final HallStage stage;
    private Hall before; // the hall before the last "when"

    private HallScenario(HallStage stage) {
        this.stage = stage;
        this.before = stage.hall();
    }

    /** The test hall, Monday at nine, after steps that must all succeed. */
    public static HallScenario given(Step... steps) {
        return givenHall(TestHall.plan(), steps);
    }

    public static HallScenario givenHall(HallPlan plan, Step... steps) {
        return begun(HallStage.configured(plan, TestHall.NINE)).and(steps);
    }

    /** At another time, in the hall's own zone. */
    public static HallScenario givenAt(HallPlan plan, String local) {
        Instant at = LocalDateTime.parse(local).atZone(TestHall.ZONE).toInstant();
        return begun(HallStage.configured(plan, at));
    }

    private static HallScenario begun(HallStage stage) {
        Steps.timer().play(stage); // the day begins
        return new HallScenario(stage);
    }

    /** Further steps that must all succeed. */
    public HallScenario and(Step... steps) {
        for (Step step : steps) {
            step.play(stage);
            Verdict verdict = stage.last().verdict();
            assertInstanceOf(Verdict.Done.class, verdict, () -> "the step is done: " + verdict);
        }
        return this;
    }

    public HallScenario when(Step step) {
        before = stage.hall();
        step.play(stage);
        stage.verifyReplay();
        return this;
    }

    /** What happened; what a supervisor is told beside it is {@link #thenAlerts}. */
    public HallScenario thenExpect(Fact... facts) {
        done();
        List<HallEvent> expected = Arrays.stream(facts).map(fact -> fact.on(stage)).toList();
        assertEquals(expected, happened(event -> !isAlert(event)));
        return this;
    }

    /** What a supervisor is told. */
    public HallScenario thenAlerts(Fact... facts) {
        done();
        List<HallEvent> expected = Arrays.stream(facts).map(fact -> fact.on(stage)).toList();
        assertEquals(expected, happened(HallScenario::isAlert));
        return this;
    }

    private List<HallEvent> happened(Predicate<HallEvent> which) {
        return stage.lastEvents().stream().filter(which).toList();
    }

    private static boolean isAlert(HallEvent event) {
        return event instanceof AlertRaised
                || event instanceof AlertCleared
                || event instanceof AlertEased
                || event instanceof AlertReturned;
    }

    public HallScenario thenNothingHappens() {
        return thenExpect();
    }

    public HallScenario thenRefused(Refusal refusal) {
        assertEquals(refusal, refused().rejection().refusal());
        assertEquals(before, stage.hall(), "a refused request changes nothing");
        return this;
    }

    public HallScenario thenRefused(Refusal.Kind kind) {
        assertEquals(kind, refused().rejection().refusal().kind());
        assertEquals(before, stage.hall(), "a refused request changes nothing");
        return this;
    }

    /** Refused, but the day that the command came on had to begin first. */
    public HallScenario thenRefusedOnNewDay(Refusal refusal, Fact... facts) {
        assertEquals(refusal, refused().rejection().refusal());
        List<HallEvent> expected = Arrays.stream(facts).map(fact -> fact.on(stage)).toList();
        assertEquals(expected, stage.lastEvents());
        return this;
    }

    /** The sentence for people of that language, after a refusal. */
    public HallScenario thenTold(String language, String sentence) {
        assertEquals(sentence, Messages.text(language, refused().rejection()));
        return this;
    }

    private Verdict.Refused refused() {
        return assertInstanceOf(Verdict.Refused.class, stage.last().verdict());
    }

    private Reply done() {
        return assertInstanceOf(Verdict.Done.class, stage.last().verdict()).reply();
    }

    /** The reply is that ticket in that state. */
    public HallScenario thenAnswered(String number, TicketState state) {
        Ticket ticket = assertInstanceOf(Reply.OfTicket.class, done()).ticket();
        assertEquals(number, ticket.number().value());
        assertEquals(state, ticket.state());
        return this;
    }

    public HallScenario thenAnswered(CounterId counter) {
        assertEquals(counter, assertInstanceOf(Reply.OfCounter.class, done()).counter().id());
        return this;
    }

    public HallScenario thenAnswered(Consumer<Reply> check) {
        check.accept(done());
        return this;
    }

    public HallScenario thenAnsweredNobody() {
        assertEquals(new Reply.Nobody(), done());
        return this;
    }

    public HallScenario thenTicket(String number, TicketState state) {
        assertEquals(state, stage.ticket(number).state(), number);
        return this;
    }

    public HallScenario thenTicket(String number, Consumer<Ticket> check) {
        check.accept(stage.ticket(number));
        return this;
    }

    public HallScenario thenAtHand(CounterId counter, @Nullable String number) {
        Counter found = stage.hall().counter(counter);
        assertEquals(number == null ? null : stage.id(number), found.atHand());
        return this;
    }

    /** The waiting tickets of a queue, first in line first. */
    public HallScenario thenLine(QueueId queue, String... numbers) {
        assertEquals(List.of(numbers), line(stage.hall(), queue));
        return this;
    }

    public HallScenario then(Consumer<HallStage> check) {
        check.accept(stage);
        return this;
    }

    static List<String> line(Hall hall, QueueId queue) {
        return hall.tickets()
                .line(queue)
                .values()
                .map(id -> hall.tickets().known(id).number().value())
                .toJavaList();
    }

    /** Everything that could be called at the counter, in the order in which it is. */
    public HallScenario thenCallsInOrder(CounterId counter, String... numbers) {
        for (String number : numbers) {
            when(Steps.next(counter)).thenAnswered(number, TicketState.CALLED);
            assertTrue(stage.hall().counter(counter).isOpen());
            and(Steps.seconds(10));
        }
        return this;
    }
}
