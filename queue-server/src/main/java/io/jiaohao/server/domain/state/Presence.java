package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * When a counter will call visitors: as it stands now until its roster changes, as planned from
 * then on (DOMAIN P2).
 *
 * @param spans in order, apart from each other
 * @param busy whether somebody is at hand now, so that it calls only when that ends
 */
record Presence(List<Span> spans, boolean busy) {
    /** Just after its hours changed the plan says more than what a clerk is still busy with. */
    private static final long SETTLING_SECONDS = Duration.ofMinutes(5).toSeconds();

    private static final Span NEVER = new Span(0, 0);

    Presence {
        spans = List.copyOf(spans);
    }

    /** As it stands now, then as planned. */
    static Presence of(Hall hall, CounterPlan plan, ServiceDay day) {
        Counter counter = hall.counter(plan.id());
        List<Span> planned = day.planned(plan);
        long change = nextChange(planned);
        List<Span> spans = new ArrayList<>();
        Span now = now(counter, planned, day);
        add(spans, now.within(new Span(0, change)));
        after(planned, Math.max(change, now.from()), spans);
        return new Presence(spans, counter.atHand() != null);
    }

    /** As planned, whatever it does now. */
    static Presence planned(CounterPlan plan, ServiceDay day) {
        List<Span> spans = new ArrayList<>();
        after(day.planned(plan), 0, spans);
        return new Presence(spans, false);
    }

    /** Whether it stands ready now, or has said when it will. */
    static boolean isAtWork(Hall hall, CounterPlan plan, ServiceDay day) {
        return !now(hall.counter(plan.id()), day.planned(plan), day).isEmpty();
    }

    private static long nextChange(List<Span> planned) {
        return planned.stream()
                .flatMapToLong(span -> LongStream.of(span.from(), span.to()))
                .filter(second -> second > 0)
                .min()
                .orElse(Span.OPEN_END);
    }

    private static Span now(Counter counter, List<Span> planned, ServiceDay day) {
        Counter.Pause pause = counter.pause();
        if (pause != null) {
            return returning(pause.until(), day);
        }
        boolean open = settling(planned) ? isPlanned(planned) : counter.isOpen();
        return open && !isLeaving(counter, planned, day) ? new Span(0, Span.OPEN_END) : NEVER;
    }

    private static Span returning(@Nullable Instant until, ServiceDay day) {
        if (until == null || day.seconds(until) < -SETTLING_SECONDS) {
            return NEVER;
        }
        return new Span(Math.max(0, day.seconds(until)), Span.OPEN_END);
    }

    private static boolean isPlanned(List<Span> planned) {
        return planned.stream().anyMatch(span -> span.holds(0));
    }

    private static boolean settling(List<Span> planned) {
        boolean began = planned.stream().anyMatch(span -> isRecent(span.from()));
        boolean ended = planned.stream().anyMatch(span -> isRecent(span.to()));
        return began || ended && goesOn(planned);
    }

    private static boolean isRecent(long second) {
        return second <= 0 && second > -SETTLING_SECONDS;
    }

    /** Whether it is planned again later; else it serves those who still wait (DOMAIN H3). */
    private static boolean goesOn(List<Span> planned) {
        return planned.stream().anyMatch(span -> span.to() > 0);
    }

    /** It only ends what was called before its break began. */
    private static boolean isLeaving(Counter counter, List<Span> planned, ServiceDay day) {
        Call last = counter.lastCall();
        if (last == null || isPlanned(planned) || !goesOn(planned)) {
            return false;
        }
        long called = day.seconds(last.at());
        return planned.stream().anyMatch(span -> span.to() <= 0 && called < span.to());
    }

    private static void after(List<Span> planned, long change, List<Span> spans) {
        planned.forEach(span -> add(spans, span.within(new Span(change, Span.OPEN_END))));
    }

    /** One that goes on where the last one ended is one with it. */
    private static void add(List<Span> spans, Span next) {
        if (next.isEmpty()) {
            return;
        }
        Span last = spans.isEmpty() ? NEVER : spans.get(spans.size() - 1);
        if (!spans.isEmpty() && next.from() <= last.to()) {
            spans.set(spans.size() - 1, new Span(last.from(), Math.max(last.to(), next.to())));
        } else {
            spans.add(next);
        }
    }
}
