package io.jiaohao.benchmark;

import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.domain.command.CallNext;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.FinishService;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.HallEngine;
import io.jiaohao.server.domain.command.OpenCounter;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.Press;
import io.jiaohao.server.domain.command.RecallTicket;
import io.jiaohao.server.domain.command.StartService;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.QueueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures what deciding and folding a command costs, on halls where few and many wait: a visitor
 * takes a number, the next is called, called again, served, and time passes. The length of the
 * lines stays the same throughout. Then {@link LongLine}: what concerns few of many.
 */
final class CommandCost {
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final String HALL = "config/district-centre/hall.yaml";
    private static final List<Integer> WAITING = List.of(100, 1_000, 4_000);
    private static final int ROUNDS = 1_500;
    private static final int WARM_UPS = 4;
    private static final int SAMPLES = 7;
    private static final String COST = "  %d waiting %5.1f us (%.2f x)";
    private static final double NANOS_PER_MICRO = 1_000;

    private final Bench bench;

    CommandCost(Bench bench) {
        this.bench = bench;
    }

    void measure() {
        HallConfig hall = HallConfig.read(bench.root().resolve(HALL));
        List<Supplier<Map<String, Double>>> crowds =
                WAITING.stream().map(count -> crowd(hall, count)).toList();
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            crowds.forEach(Supplier::get);
        }
        List<List<Map<String, Double>>> samples = new ArrayList<>();
        crowds.forEach(crowd -> samples.add(new ArrayList<>()));
        for (int sample = 0; sample < SAMPLES; sample++) { // in turn, so that noise meets all
            for (int i = 0; i < crowds.size(); i++) {
                samples.get(i).add(crowds.get(i).get());
            }
        }
        samples.get(0).get(0).keySet().forEach(name -> tell(name, samples));
    }

    /** The lines of a busy hall, and one long line. */
    private static Supplier<Map<String, Double>> crowd(HallConfig hall, int count) {
        Crowd crowd = new Crowd(hall, count);
        LongLine line = new LongLine(hall, count);
        return () -> {
            Map<String, Double> micros = new LinkedHashMap<>(crowd.measure());
            micros.putAll(line.measure());
            return micros;
        };
    }

    private void tell(String name, List<List<Map<String, Double>>> samples) {
        StringBuilder line = new StringBuilder();
        double base = micros(name, samples.get(0)).median();
        for (int i = 0; i < samples.size(); i++) {
            Repeats cost = micros(name, samples.get(i));
            double times = cost.median() / base;
            line.append(String.format(Locale.ROOT, COST, WAITING.get(i), cost.median(), times));
            bench.figures()
                    .add(
                            "command-cost",
                            Map.of("command", name, "waiting", WAITING.get(i), "micros", cost));
        }
        Figures.say("%-21s%s", name.toLowerCase(Locale.ROOT), line);
    }

    private static Repeats micros(String name, List<Map<String, Double>> samples) {
        return Repeats.of(samples, sample -> sample.get(name));
    }

    /** What is asked in a round, in order. */
    private enum Kind {
        TAKE,
        NEXT,
        RECALL,
        START,
        FINISH,
        TIMER
    }

    /** A hall in which so many wait. */
    private static final class Crowd {
        private final List<MatterPlan> matters;
        private final List<CounterPlan> counters;
        private final Hall begun;
        private long orders;

        Crowd(HallConfig config, int count) {
            matters = config.plan().catalogue().matters();
            counters = config.plan().premises().counters();
            Hall hall = ask(Hall.unborn(config.id()), new ConfigureHall(config.plan(), MORNING));
            for (CounterPlan counter : counters) {
                Counter.Staff staff =
                        new Counter.Staff(new ClerkId("c" + counter.id()), terminal(counter));
                hall = ask(hall, new OpenCounter(counter.id(), staff, false, MORNING));
            }
            for (int i = 0; i < count; i++) {
                hall = ask(hall, take(matters.get(i % matters.size()), MORNING));
            }
            begun = hall;
        }

        /** Microseconds a command, by kind, over a run of rounds. */
        Map<String, Double> measure() {
            Map<Kind, Long> nanos = new EnumMap<>(Kind.class);
            Hall hall = begun;
            for (int round = 0; round < ROUNDS; round++) {
                CounterPlan counter = counters.get(round % counters.size());
                Instant at = MORNING.plusSeconds(2L * round / counters.size());
                for (Kind kind : Kind.values()) {
                    HallCommand command = command(kind, counter, at);
                    long from = System.nanoTime();
                    hall = ask(hall, command);
                    nanos.merge(kind, System.nanoTime() - from, Long::sum);
                }
            }
            Map<String, Double> micros = new LinkedHashMap<>();
            nanos.forEach((kind, sum) -> micros.put(kind.name(), sum / NANOS_PER_MICRO / ROUNDS));
            return micros;
        }

        private HallCommand command(Kind kind, CounterPlan counter, Instant at) {
            Press press = new Press(terminal(counter), null, at);
            return switch (kind) {
                case TAKE -> take(ownMatter(counter), at);
                case NEXT -> new CallNext(press);
                case RECALL -> new RecallTicket(press);
                case START -> new StartService(press, new StartService.IdCheck(true, null));
                case FINISH -> new FinishService(press, null, null);
                case TIMER -> new PassTime(at);
            };
        }

        /** One that the counter calls first: whoever is called is replaced. */
        private MatterPlan ownMatter(CounterPlan counter) {
            QueueId queue = counter.queues().get(0);
            return matters.stream()
                    .filter(matter -> matter.queue().equals(queue))
                    .findFirst()
                    .orElseThrow();
        }

        private static TakeTicket take(MatterPlan matter, Instant at) {
            TakeTicket.Wish wish =
                    new TakeTicket.Wish(
                            matter.id(), matter.lanes().get(0), null, false, "zh-CN", "link");
            return new TakeTicket(new DeviceId("kiosk-1"), wish, null, false, at);
        }

        private static DeviceId terminal(CounterPlan counter) {
            return new DeviceId("terminal-" + counter.id());
        }

        /** Refusals (a full queue, nobody to recall) cost their time too, and change nothing. */
        private Hall ask(Hall hall, HallCommand command) {
            HallEngine.Handled handled =
                    HallEngine.handle(hall, new Order("o" + orders++, null, command));
            return handled.verdict() instanceof Verdict.Refused ? hall : handled.hall();
        }
    }
}
