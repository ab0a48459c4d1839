package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.command.CheckInTicket;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.RateTicket;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One day of a hall, played through: visitors come, clerks call them, the timer ticks. */
final class VirtualDay {
    private static final Duration TICK = Duration.ofSeconds(30);
    private static final Duration THINKING = Duration.ofSeconds(12);
    private static final DeviceId KIOSK = new DeviceId("kiosk");

    private final Agenda agenda;
    private final Tally tally;
    private final SimulatedHall hall;
    private final Opinions opinions;
    private final IdleClerks idle = new IdleClerks();
    private final List<Clerk> clerks = new ArrayList<>();
    private final Map<TicketId, Visitor> visitors = new HashMap<>();
    private final Set<TicketId> missedOnce = new HashSet<>();
    private final String language;

    private VirtualDay(HallPlan plan, Roster roster, Stage stage) {
        tally = stage.tally();
        hall = stage.hall();
        opinions = stage.opinions();
        language = plan.locality().languages().get(0);
        agenda = new Agenda(roster.opens());
        hall.ask(new ConfigureHall(plan, roster.opens()));
        roster.shifts()
                .forEach(
                        (window, shifts) -> {
                            if (!shifts.isEmpty()) {
                                clerks.add(new Clerk(window, shifts, this));
                            }
                        });
    }

    /**
     * What happened on the day.
     *
     * @param rules the plan with the rules to try
     */
    static Outcome play(Scenario scenario, HallPlan rules, List<Visitor> visitors) {
        return play(scenario, rules, visitors, event -> {});
    }

    /**
     * The same, before the eyes of a witness.
     *
     * @param witness sees every event
     */
    static Outcome play(
            Scenario scenario,
            HallPlan rules,
            List<Visitor> visitors,
            Consumer<HallEvent> witness) {
        Tally tally = new Tally();
        Consumer<HallEvent> seen = ((Consumer<HallEvent>) tally::see).andThen(witness);
        SimulatedHall hall =
                new SimulatedHall(new HallId("simulated"), batch -> batch.events().forEach(seen));
        new VirtualDay(rules, scenario.roster(), new Stage(hall, tally, Opinions.NONE))
                .run(scenario, visitors);
        return tally.outcome(hall.now(), scenario.roster());
    }

    /** In a hall that may have had days before; whoever sees its events counts. */
    static void play(
            Scenario scenario, List<Visitor> visitors, SimulatedHall hall, Opinions opinions) {
        new VirtualDay(scenario.plan(), scenario.roster(), new Stage(hall, new Tally(), opinions))
                .run(scenario, visitors);
    }

    /** Where the day is played, and what the visitors think of it. */
    private record Stage(SimulatedHall hall, Tally tally, Opinions opinions) {}

    private void run(Scenario scenario, List<Visitor> arriving) {
        arriving.forEach(each -> agenda.plan(each.arrival(), () -> arrive(each)));
        agenda.plan(scenario.roster().opens(), this::tick);
        agenda.run();
    }

    Agenda agenda() {
        return agenda;
    }

    SimulatedHall hall() {
        return hall;
    }

    IdleClerks idle() {
        return idle;
    }

    private void tick() {
        hall.ask(new PassTime(agenda.now()));
        clerks.stream().filter(Clerk::isIdle).filter(this::mayHaveWork).forEach(Clerk::next);
        if (!agenda.isEmpty()) {
            agenda.plan(agenda.now().plus(TICK), this::tick);
        }
    }

    /** A rule may let a window have by and by what it could not call at first. */
    private boolean mayHaveWork(Clerk clerk) {
        return clerk.window().queues().stream()
                .anyMatch(queue -> hall.now().tickets().waitingIn(queue) > 0);
    }

    private void arrive(Visitor visitor) {
        TakeTicket.Wish wish =
                new TakeTicket.Wish(
                        visitor.matter().id(), visitor.lane(), null, false, language, "simulated");
        Verdict verdict = hall.submit(new TakeTicket(KIOSK, wish, null, false, agenda.now()));
        if (verdict instanceof Verdict.Done done && done.reply() instanceof Reply.OfTicket taken) {
            visitors.put(taken.ticket().id(), visitor);
            wake(visitor.matter().queue());
        } else if (verdict instanceof Verdict.Refused refused) {
            tally.turnedAway(refused.rejection().refusal());
        }
    }

    /** Somebody waits: an idle clerk who may call presses at once. */
    private void wake(QueueId queue) {
        for (Clerk clerk : idle.serving(queue)) {
            clerk.next();
            if (!clerk.isIdle()) {
                return;
            }
        }
    }

    /** How the called visitor comes to the window; empty for one who does not. */
    Optional<Visitor.Visit> coming(TicketId ticket) {
        Visitor.Visit visit = known(ticket).visit();
        return visit.missing() && !missedOnce.contains(ticket)
                ? Optional.empty()
                : Optional.of(visit);
    }

    private Visitor known(TicketId ticket) {
        return Optional.ofNullable(visitors.get(ticket)).orElseThrow();
    }

    /** The visitor was served, and may say how it was. */
    void served(Ticket ticket) {
        opinions.next()
                .ifPresent(
                        rating ->
                                agenda.plan(
                                        agenda.now().plus(THINKING),
                                        () ->
                                                hall.ask(
                                                        new RateTicket(
                                                                ticket.id(),
                                                                rating,
                                                                agenda.now()))));
    }

    /** The visitor was marked absent; half of them come back. */
    void missed(Ticket ticket) {
        missedOnce.add(ticket.id());
        Duration away = known(ticket.id()).visit().away();
        if (away != null) {
            agenda.plan(agenda.now().plus(away), () -> comeBack(ticket));
        }
    }

    private void comeBack(Ticket ticket) {
        QueueId queue = ticket.errand().queue();
        boolean staffed =
                clerks.stream()
                        .filter(clerk -> clerk.window().queues().contains(queue))
                        .anyMatch(clerk -> !hall.now().counter(clerk.window().id()).isClosed());
        Instant now = agenda.now();
        if (staffed && hall.submit(new CheckInTicket(ticket.id(), now)) instanceof Verdict.Done) {
            wake(queue);
        }
    }
}
