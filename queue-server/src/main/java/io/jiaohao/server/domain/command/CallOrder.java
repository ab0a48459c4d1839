package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Shift;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.Why;
import io.jiaohao.server.domain.state.Why.Because;
import io.jiaohao.server.domain.state.Why.CallRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a counter calls next, and why: returned visitors (DOMAIN X3), one sent here (X1), then its
 * queues in the order of preference (Q3) unless one of lower preference overflows (W5), and in a
 * queue the lane whose turn it is (Q4 to Q6). The same hall gives the same answer (Q7).
 */
final class CallOrder {
    private final Hall hall;
    private final Eligibility may;
    private final Rules.Order rule;
    private final List<Candidates> queues;

    /** The ticket to be called, and why it. */
    record Next(Ticket ticket, Why why) {}

    private CallOrder(Hall hall, CounterPlan counter, Instant at) {
        this.hall = hall;
        this.may = new Eligibility(hall, counter, at);
        this.rule = hall.rules().rules().order();
        this.queues =
                may.serves()
                        .map(served -> Candidates.of(served, may))
                        .filter(candidates -> !candidates.isEmpty())
                        .toList();
    }

    static Optional<Next> next(Hall hall, Counter counter, Instant at) {
        return hall.rules()
                .counter(counter.id())
                .flatMap(plan -> new CallOrder(hall, plan, at).next(counter.shift()));
    }

    private Optional<Next> next(Shift shift) {
        Optional<Next> returned =
                reserved().filter(ticket -> ticket.place().first()).findFirst().map(this::returned);
        return shift.returnedInTurn() < rule.heldPerNew()
                ? returned.or(this::newOne)
                : newOne().or(() -> returned);
    }

    private Stream<Ticket> reserved() {
        return hall.tickets()
                .reservedAt(may.counter().id())
                .values()
                .toJavaStream()
                .map(hall.tickets()::known)
                .filter(may::allows);
    }

    private Next returned(Ticket ticket) {
        return new Next(ticket, passing(ticket, CallRule.RETURNED, Because.RETURNED_IN_TURN));
    }

    private Optional<Next> newOne() {
        List<QueueId> own = may.serves().map(Served::queue).toList();
        return reserved()
                .filter(ticket -> !ticket.place().first())
                .filter(ticket -> !own.contains(ticket.errand().queue()))
                .findFirst()
                .map(sent -> new Next(sent, passing(sent, CallRule.SENT_HERE, Because.OTHER_QUEUE)))
                .or(this::ofQueues);
    }

    private Optional<Next> ofQueues() {
        if (queues.isEmpty()) {
            return Optional.empty();
        }
        Candidates preferred = queues.get(0);
        return Optional.of(
                queues.stream()
                        .skip(1)
                        .filter(other -> comesBefore(other, preferred))
                        .min(Comparator.comparing(other -> other.earliest().place()))
                        .map(other -> chosenIn(other, overflow(other)))
                        .orElseGet(() -> chosenIn(preferred, CallRule.PREFERRED_QUEUE)));
    }

    /**
     * DOMAIN Q3, W5: too long a wait or too long a line, and longer than in the preferred queue.
     */
    private boolean comesBefore(Candidates other, Candidates preferred) {
        boolean longer = other.earliest().place().compareTo(preferred.earliest().place()) < 0;
        return longer && (hasOverflowed(other) || isTooLong(other));
    }

    private CallRule overflow(Candidates other) {
        return hasOverflowed(other) ? CallRule.OVERFLOW : CallRule.LONG_QUEUE;
    }

    private boolean hasOverflowed(Candidates other) {
        Duration after = other.served().after();
        return other.hasWaited(after == null ? rule.overflowAfter() : after, may.at());
    }

    private boolean isTooLong(Candidates other) {
        Integer length = other.served().length();
        return length != null && hall.tickets().waitingIn(other.served().queue()) >= length;
    }

    private Next chosenIn(Candidates queue, CallRule amongQueues) {
        LaneChoice lanes =
                new LaneChoice(
                        rule,
                        hall.rules().catalogue().lanes(),
                        hall.day().queue(queue.served().queue()).turn(),
                        may.at());
        LaneChoice.Chosen chosen = lanes.among(queue);
        Ticket ticket = chosen.ticket();
        Why why = new Why(fired(chosen, amongQueues), passedBy(ticket), chosen.turn());
        return new Next(ticket, why);
    }

    /** The rule that a person would name: the one without which somebody else came first. */
    private CallRule fired(LaneChoice.Chosen chosen, CallRule amongQueues) {
        if (amongQueues != CallRule.PREFERRED_QUEUE || chosen.rule() != CallRule.FIRST_IN_LINE) {
            return amongQueues == CallRule.PREFERRED_QUEUE ? chosen.rule() : amongQueues;
        }
        QueueId own = chosen.ticket().errand().queue();
        boolean passesQueue =
                queues.stream()
                        .filter(each -> !each.served().queue().equals(own))
                        .anyMatch(each -> isBefore(each.earliest(), chosen.ticket()));
        return passesQueue ? CallRule.PREFERRED_QUEUE : CallRule.FIRST_IN_LINE;
    }

    private List<Why.Passed> passedBy(Ticket chosen) {
        Stream<Why.Passed> heads =
                heads().filter(head -> isBefore(head, chosen))
                        .map(head -> Candidate.passed(head, because(head, chosen)));
        Stream<Why.Passed> skipped =
                queues.stream()
                        .flatMap(queue -> queue.byLane().stream())
                        .flatMap(candidate -> candidate.skipped().stream())
                        .filter(each -> isBefore(hall.tickets().known(each.ticket()), chosen));
        return Stream.concat(heads, skipped).toList();
    }

    private static Because because(Ticket head, Ticket chosen) {
        return head.errand().queue().equals(chosen.errand().queue())
                ? Because.OTHER_LANE
                : Because.OTHER_QUEUE;
    }

    private Why passing(Ticket chosen, CallRule fired, Because because) {
        return new Why(
                fired,
                heads().filter(head -> isBefore(head, chosen))
                        .map(head -> Candidate.passed(head, because))
                        .toList(),
                null);
    }

    private Stream<Ticket> heads() {
        return queues.stream().flatMap(queue -> queue.byLane().stream()).map(Candidate::ticket);
    }

    private static boolean isBefore(Ticket one, Ticket other) {
        return one.place().compareTo(other.place()) < 0;
    }
}
