package io.jiaohao.server.scenario;

import io.jiaohao.server.domain.command.CallNext;
import io.jiaohao.server.domain.command.CloseCounter;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.FinishService;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.HallEngine;
import io.jiaohao.server.domain.command.MarkAbsent;
import io.jiaohao.server.domain.command.OpenCounter;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.Press;
import io.jiaohao.server.domain.command.StartService;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.Standing;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.WaitEstimate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/** Days of made-up visitors and clerks in the real hall; the same seed plays the same. */
public final class PlayedDays {
    private static final Instant FIRST_DAY = Instant.parse("2026-11-23T00:00:00Z"); // 8:00 there
    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    private static final double NO_SHOWS = 0.1;

    /**
     * Who comes and how it goes.
     *
     * @param load of all windows over the day
     * @param matters of the visitors, drawn evenly; one named twice comes twice as often
     * @param priority part of them in the priority lane
     */
    public record Crowd(double load, List<String> matters, double priority, double meanSeconds) {}

    private record Due(Instant at, long order, Runnable action) {}

    private final PlayedHall plan;
    private final Crowd crowd;
    private final Random random;
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private final List<Ticket> called = new ArrayList<>();
    private final List<Served> served = new ArrayList<>();
    private final Set<CounterId> idle = new HashSet<>();
    private Hall hall = Hall.unborn(TestHall.HALL);
    private Instant now = FIRST_DAY;
    private long orders;
    private final Map<TicketId, Integer> chances = new HashMap<>();

    /**
     * What became of somebody who took a number.
     *
     * @param chance in percent, to be served before closing, when it was taken
     */
    public record Served(int chance, boolean today) {}

    public PlayedDays(PlayedHall plan, Crowd crowd, long seed) {
        this.plan = plan;
        this.crowd = crowd;
        this.random = new Random(seed);
    }

    /** Every ticket as it was at its first call. */
    public List<Ticket> play(int days) {
        submit(new ConfigureHall(plan.plan(), now));
        for (int day = 0; day < days; day++) {
            Instant morning = FIRST_DAY.plus(Duration.ofDays(day));
            arrivals(morning);
            plan.plan().premises().counters().forEach(each -> roster(each, morning));
            while (!agenda.isEmpty()) {
                Due due = agenda.poll();
                now = due.at();
                due.action().run();
            }
        }
        return called;
    }

    /** Everybody who was served or missed it. */
    public List<Served> served() {
        return served;
    }

    /** The morning and the afternoon have their rush. */
    private void arrivals(Instant morning) {
        double windowSeconds =
                plan.plan().premises().counters().stream()
                        .mapToDouble(each -> hours(each).stream().mapToInt(this::seconds).sum())
                        .sum();
        double visitors = crowd.load() * windowSeconds / crowd.meanSeconds();
        double[] weights = {0.4, 1.5, 1.4, 1.1, 0.6, 1.1, 1.3, 1.0, 0.6}; // 8:45, then 9 … 16 h
        double[] from = {8.75, 9, 10, 11, 12, 13, 14, 15, 16};
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            double hours = i == 0 ? 0.25 : 1;
            double gap = hours * 3_600 / (visitors * weights[i] / all);
            double at = exponential(gap);
            while (at < hours * 3_600) {
                Instant moment = morning.plusSeconds((long) ((from[i] - 8) * 3_600 + at));
                agenda(moment, this::arrive);
                at += exponential(gap);
            }
        }
    }

    private int seconds(OpeningHours.Interval interval) {
        return (interval.toMinute() - interval.fromMinute()) * 60;
    }

    private List<OpeningHours.Interval> hours(CounterPlan counter) {
        LocalDate monday = LocalDate.ofInstant(now, TestHall.ZONE);
        return counter.staffing().planned(plan.plan().calendar().on(monday));
    }

    private void roster(CounterPlan counter, Instant morning) {
        for (OpeningHours.Interval interval : hours(counter)) {
            Instant opens = morning.plus(Duration.ofMinutes(interval.fromMinute() - 8 * 60L));
            Instant closes = morning.plus(Duration.ofMinutes(interval.toMinute() - 8 * 60L));
            agenda(opens.plusSeconds(random.nextInt(60)), () -> open(counter.id()));
            agenda(closes, () -> leaveIfIdle(counter.id()));
        }
    }

    private void arrive() {
        String matter = crowd.matters().get(random.nextInt(crowd.matters().size()));
        LaneId lane =
                random.nextDouble() < crowd.priority() ? PlayedHall.PRIORITY : PlayedHall.ORDINARY;
        TakeTicket.Wish wish =
                new TakeTicket.Wish(
                        new MatterId(matter), lane, null, false, "en", "link-" + orders);
        int chance = chance(matter, lane);
        Verdict verdict = submit(new TakeTicket(TestHall.KIOSK, wish, null, false, now));
        if (verdict instanceof Verdict.Done done) {
            chances.put(((Reply.OfTicket) done.reply()).ticket().id(), chance);
        }
        List.copyOf(idle).stream()
                .sorted(Comparator.comparing(CounterId::value))
                .forEach(this::next);
    }

    private int chance(String matter, LaneId lane) {
        QueuePlan queue = hall.rules().catalogue().queue(new QueueId(matter)).orElseThrow();
        return WaitEstimate.of(hall, new Standing(queue, new MatterId(matter), lane, null), now)
                .chance();
    }

    private void open(CounterId counter) {
        ClerkId clerk = new ClerkId("clerk-" + counter);
        submit(
                new OpenCounter(
                        counter, new Counter.Staff(clerk, Steps.terminal(counter)), true, now));
        next(counter);
    }

    private void leaveIfIdle(CounterId counter) {
        if (idle.remove(counter)) {
            submit(new CloseCounter(press(counter)));
        }
    }

    /** At lunch a clerk goes after the visitor at hand; in the evening when nobody waits. */
    private void next(CounterId counter) {
        idle.remove(counter);
        if (isAway(counter)) {
            submit(new CloseCounter(press(counter)));
            return;
        }
        Verdict.Done done = (Verdict.Done) submit(new CallNext(press(counter)));
        if (done.reply() instanceof Reply.OfTicket of) {
            called.add(of.ticket());
            serve(counter, chances.getOrDefault(of.ticket().id(), 0));
            return;
        }
        idle.add(counter);
        if (!local().isBefore(CLOSING)) {
            leaveIfIdle(counter);
        }
    }

    private boolean isAway(CounterId counter) {
        CounterPlan found = hall.rules().counter(counter).orElseThrow();
        int minute = local().toSecondOfDay() / 60;
        return local().isBefore(CLOSING)
                && hours(found).stream()
                        .noneMatch(each -> each.fromMinute() <= minute && minute < each.toMinute());
    }

    private LocalTime local() {
        return LocalTime.ofInstant(now, TestHall.ZONE);
    }

    private void serve(CounterId counter, int chance) {
        if (random.nextDouble() < NO_SHOWS) {
            agenda(
                    now.plusSeconds(65),
                    () -> {
                        submit(new MarkAbsent(press(counter), "left"));
                        next(counter);
                    });
            return;
        }
        Instant start = now.plusSeconds(10);
        agenda(
                start,
                () ->
                        submit(
                                new StartService(
                                        press(counter), new StartService.IdCheck(false, null))));
        agenda(
                start.plusSeconds(1 + (long) exponential(crowd.meanSeconds())),
                () -> {
                    submit(new FinishService(press(counter), null, null));
                    served.add(new Served(chance, local().isBefore(CLOSING)));
                    next(counter);
                });
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private Press press(CounterId counter) {
        return new Press(Steps.terminal(counter), null, now);
    }

    private void agenda(Instant at, Runnable action) {
        agenda.add(new Due(at, orders++, action));
    }

    private Verdict submit(HallCommand command) {
        HallEngine.Handled handled =
                HallEngine.handle(hall, new Order("order-" + orders++, null, command));
        hall = handled.hall();
        return handled.verdict();
    }
}
