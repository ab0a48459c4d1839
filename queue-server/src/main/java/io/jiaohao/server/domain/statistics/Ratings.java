package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.Progress;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What those served thought of it (DOMAIN EV1). Who said nothing is counted apart, and is not
 * satisfied by default (EV2).
 *
 * @param scores how many gave which, 1 (very dissatisfied) to 5 (very satisfied)
 */
public record Ratings(Map<Integer, Integer> scores, int unrated) {
    public static final int LEAST = 1;
    public static final int BEST = 5;

    /** The least that counts as satisfied (基本满意). */
    private static final int SATISFIED = 3;

    public Ratings {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }

    static Ratings of(Collection<Visit> visits) {
        Map<Integer, Integer> scores = new TreeMap<>();
        int unrated = 0;
        for (Visit visit : visits) {
            Outcome outcome = Outcome.of(visit.now());
            Progress.Rating rating = visit.now().progress().rating();
            if (rating != null) {
                scores.merge(rating.score(), 1, Integer::sum);
            } else if (outcome == Outcome.SERVED || outcome == Outcome.ASSUMED) {
                unrated++;
            }
        }
        return new Ratings(scores, unrated);
    }

    Ratings plus(Ratings other) {
        Map<Integer, Integer> sums = new TreeMap<>(scores);
        other.scores.forEach((score, count) -> sums.merge(score, count, Integer::sum));
        return new Ratings(sums, unrated + other.unrated);
    }

    public int of(int score) {
        return scores.getOrDefault(score, 0);
    }

    public int rated() {
        return IntStream.rangeClosed(LEAST, BEST).map(this::of).sum();
    }

    public int satisfied() {
        return IntStream.rangeClosed(SATISFIED, BEST).map(this::of).sum();
    }
}
