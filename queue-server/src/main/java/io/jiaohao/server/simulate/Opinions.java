package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.Progress;
import java.util.List;
import java.util.Optional;

/**
 * What made-up visitors think of the service.
 *
 * @param share of those served who say it, 0 to 1
 */
record Opinions(Dice dice, double share) {
    static final Opinions NONE = new Opinions(new Dice(0, "opinions"), 0);

    /** Of a hundred who say it, so many are not more than satisfied to that degree: 1 to 5. */
    private static final double[] UP_TO = {0.01, 0.03, 0.08, 0.25, 1};

    Optional<Progress.Rating> next() {
        return share > 0 && dice.chance(share)
                ? Optional.of(new Progress.Rating(score(), List.of()))
                : Optional.empty();
    }

    private int score() {
        double said = dice.uniform();
        int score = 0;
        while (said >= UP_TO[score]) {
            score++;
        }
        return score + 1;
    }
}
