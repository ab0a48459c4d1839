package io.jiaohao.benchmark;

import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.domain.command.CallNext;
import io.jiaohao.server.domain.command.CheckInTicket;
import io.jiaohao.server.domain.command.Closing;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.FinishService;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.HallEngine;
import io.jiaohao.server.domain.command.LeaseNumbers;
import io.jiaohao.server.domain.command.MarkAbsent;
import io.jiaohao.server.domain.command.OpenCounter;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.Press;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One queue in which so many wait, all for matters that some of its counters do not do; and a hall
 * in which so many have been served. Each command is asked of the same hall again and again.
 */
final class LongLine {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration MORNING = Duration.ofMinutes(25); // all numbers are of it
    private static final Duration LATER = Duration.ofMinutes(20);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");
    private static final int ROUNDS = 1_500;
    private static final double NANOS_PER_MICRO = 1_000;

    private final HallConfig config;
    private final CounterPlan pairs;
    private final CounterPlan all;
    private final List<MatterPlan> matters;
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private long orders;

    private record Case(Hall hall, HallCommand command) {}

    LongLine(HallConfig config, int count) {
        this.config = config;
        pairs = counter(served -> !served.matters().isEmpty());
        Served some = pairs.serves().stream().filter(this::isPart).findFirst().orElseThrow();
        all = counter(served -> served.queue().equals(some.queue()) && served.matters().isEmpty());
        matters =
                config.plan().catalogue().matters().stream()
                        .filter(matter -> matter.queue().equals(some.queue()))
                        .filter(matter -> !some.does(matter.id()))
                        .toList();
        ofWaiting(waiting(count));
        Hall served = settled(served(count), NOW.plus(LATER));
        cases.put("timer, so many served", new Case(served, new PassTime(NOW.plus(LATER))));
        Instant night = NOW.plus(Duration.ofHours(12));
        cases.put("timer at night", new Case(settled(served, night), new PassTime(night)));
    }

    private void ofWaiting(Hall waiting) {
        cases.put("next, none for it", new Case(waiting, new CallNext(press(pairs, NOW))));
        Hall called = ask(waiting, new CallNext(press(all, NOW)));
        TicketId missed = called.counter(all.id()).atHand();
        Hall absent = ask(called, new MarkAbsent(press(all, NOW), "left"));
        cases.put("check-in", new Case(absent, new CheckInTicket(missed, NOW)));
        MatterPlan first = matters.get(0);
        Hall leased = ask(waiting, new LeaseNumbers(KIOSK, first.queue(), 1, NOW));
        TakeTicket.Offline offline =
                new TakeTicket.Offline(
                        leased.day().issued().leases().last().prefix()
                                + "%03d".formatted(leased.day().issued().leases().last().from()),
                        NOW.minus(MINUTE));
        cases.put("offline hand-in", new Case(leased, take(first, offline, NOW)));
        Instant later = NOW.plus(LATER);
        Hall idle = settled(waiting, later);
        cases.put("timer, idle windows", new Case(idle, new PassTime(later)));
        Closing closing = Closing.UNDECIDED.servingOutRest();
        Hall leaving = ask(idle, new ConfigureHall(without(first), closing, later));
        cases.put("timer, leavers", new Case(settled(leaving, later), new PassTime(later)));
    }

    private boolean isPart(Served served) {
        return !served.matters().isEmpty();
    }

    private CounterPlan counter(Predicate<Served> serving) {
        return config.plan().premises().counters().stream()
                .filter(counter -> counter.serves().stream().anyMatch(serving))
                .findFirst()
                .orElseThrow();
    }

    private HallPlan without(MatterPlan matter) {
        Catalogue own = config.plan().catalogue();
        List<MatterPlan> others =
                own.matters().stream().filter(each -> !each.equals(matter)).toList();
        return config.plan()
                .with(config.plan().premises(), new Catalogue(own.lanes(), own.queues(), others));
    }

    private Hall opened() {
        Instant at = NOW.minus(MORNING);
        Hall hall = ask(Hall.unborn(config.id()), new ConfigureHall(config.plan(), at));
        for (CounterPlan counter : List.of(pairs, all)) {
            Counter.Staff staff =
                    new Counter.Staff(new ClerkId("c" + counter.id()), terminal(counter));
            hall = ask(hall, new OpenCounter(counter.id(), staff, false, at));
        }
        return hall;
    }

    private Hall waiting(int count) {
        Hall hall = opened();
        for (int i = 0; i < count; i++) {
            hall = ask(hall, take(matters.get(i % matters.size()), null, moment(i, count)));
        }
        return hall;
    }

    /** Each as soon as it was taken: too short to be true, which is marked. */
    private Hall served(int count) {
        Hall hall = opened();
        for (int i = 0; i < count; i++) {
            Instant at = moment(i, count);
            hall = ask(hall, take(matters.get(i % matters.size()), null, at));
            hall = ask(hall, new CallNext(press(all, at)));
            hall = ask(hall, new FinishService(press(all, at), null, null));
        }
        return hall;
    }

    private static Instant moment(int number, int count) {
        return NOW.minus(MORNING).plus(MORNING.multipliedBy(number).dividedBy(count));
    }

    /** What time brings has come. */
    private Hall settled(Hall hall, Instant at) {
        return ask(hall, new PassTime(at));
    }

    private static TakeTicket take(MatterPlan matter, TakeTicket.Offline offline, Instant at) {
        TakeTicket.Wish wish =
                new TakeTicket.Wish(
                        matter.id(), matter.lanes().get(0), null, false, "zh-CN", "link");
        return new TakeTicket(KIOSK, wish, offline, offline == null, at);
    }

    private static Press press(CounterPlan counter, Instant at) {
        return new Press(terminal(counter), null, at);
    }

    private static DeviceId terminal(CounterPlan counter) {
        return new DeviceId("terminal-" + counter.id());
    }

    private Hall ask(Hall hall, HallCommand command) {
        HallEngine.Handled handled = handle(hall, command);
        if (handled.verdict() instanceof Verdict.Refused refused) {
            throw new IllegalStateException(
                    "Expected to ask %s, but refused=%s".formatted(command, refused));
        }
        return handled.hall();
    }

    private HallEngine.Handled handle(Hall hall, HallCommand command) {
        return HallEngine.handle(hall, new Order("o" + orders++, null, command));
    }

    /** Microseconds a command, by case. */
    Map<String, Double> measure() {
        Map<String, Double> micros = new LinkedHashMap<>();
        cases.forEach(
                (name, each) -> {
                    ask(each.hall(), each.command()); // a refusal would be cheap
                    long from = System.nanoTime();
                    for (int round = 0; round < ROUNDS; round++) {
                        handle(each.hall(), each.command());
                    }
                    micros.put(name, (System.nanoTime() - from) / NANOS_PER_MICRO / ROUNDS);
                });
        return micros;
    }
}
