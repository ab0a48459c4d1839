package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Served;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A counter that goes on with what a new plan leaves to nobody (DOMAIN X7).
 *
 * @param before the counter in the plan of before
 * @param pairs what it goes on with
 */
record Heir(CounterPlan before, List<Pair> pairs) {
    /** A matter in a queue (DOMAIN Q2). */
    record Pair(QueueId queue, MatterId matter) {}

    /** What the file says, and that too, in the order of preference of before. */
    CounterPlan over(CounterPlan own, HallPlan file) {
        List<Served> serves = new ArrayList<>(own.serves());
        for (Pair pair : inOrder()) {
            int known = indexOf(serves, pair.queue());
            if (known < 0) {
                serves.add(placeOf(pair.queue(), serves), served(pair, file));
            } else if (!doesAlways(serves.get(known), pair)) {
                serves.set(known, more(serves.get(known), pair));
            }
        }
        return own.serving(serves);
    }

    /** Always the same for the same pairs, whoever of them waits first. */
    private List<Pair> inOrder() {
        return pairs.stream()
                .sorted(
                        Comparator.<Pair>comparingInt(each -> preference(each.queue()))
                                .thenComparing(each -> each.matter().value()))
                .toList();
    }

    private int preference(QueueId queue) {
        return indexOf(before.serves(), queue);
    }

    /** Behind the last queue that was preferred to it. */
    private int placeOf(QueueId queue, List<Served> serves) {
        int place = 0;
        for (int i = 0; i < serves.size(); i++) {
            int other = preference(serves.get(i).queue());
            if (other >= 0 && other < preference(queue)) {
                place = i + 1;
            }
        }
        return place;
    }

    /** A queue that leaves is served as before; of one that stays, the matter alone. */
    private Served served(Pair pair, HallPlan file) {
        Served old = before.serves(pair.queue()).orElseThrow();
        return file.catalogue().queue(pair.queue()).isEmpty()
                ? new Served(old.queue(), old.matters(), old.after(), old.length(), false)
                : new Served(pair.queue(), List.of(pair.matter()), null, null, false);
    }

    private static boolean doesAlways(Served served, Pair pair) {
        return served.does(pair.matter()) && !served.onlyInNeed();
    }

    private static Served more(Served served, Pair pair) {
        List<MatterId> matters =
                Stream.concat(served.matters().stream(), Stream.of(pair.matter()))
                        .distinct()
                        .toList();
        return new Served(served.queue(), matters, served.after(), served.length(), false);
    }

    private static int indexOf(List<Served> serves, QueueId queue) {
        return serves.stream().map(Served::queue).toList().indexOf(queue);
    }
}
