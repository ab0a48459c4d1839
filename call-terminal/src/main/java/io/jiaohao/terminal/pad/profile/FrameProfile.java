package io.jiaohao.terminal.pad.profile;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.terminal.pad.frame.FrameKind;
import io.jiaohao.terminal.pad.frame.FrameRules;
import org.jspecify.annotations.Nullable;

/**
 * How the frames of a kind of pad are read.
 *
 * @param kind the family
 * @param sum whether a frame with a wrong sum is dropped; true when nothing is said
 * @param longest the greatest length that is accepted
 * @param echo whether frames of a pad are answered at once; true when nothing is said
 */
public record FrameProfile(
        FrameKind kind, @Nullable Boolean sum, @Nullable Integer longest, @Nullable Boolean echo) {
    private static final int DEFAULT_LONGEST = 16;
    private static final int LEAST_LONGEST = 5;
    private static final int MOST_LONGEST = 64;

    public FrameProfile {
        require(kind != null, "kind", "is missing");
        longest = longest == null ? DEFAULT_LONGEST : longest;
        require(
                longest >= LEAST_LONGEST && longest <= MOST_LONGEST,
                "longest",
                "must be %d..%d, but was %d",
                LEAST_LONGEST,
                MOST_LONGEST,
                longest);
    }

    FrameRules rules() {
        return new FrameRules(
                !Boolean.FALSE.equals(sum),
                longest == null ? DEFAULT_LONGEST : longest,
                !Boolean.FALSE.equals(echo));
    }
}
