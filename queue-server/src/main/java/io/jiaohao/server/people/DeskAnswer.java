package io.jiaohao.server.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change of people or keys.
 *
 * @param refusal null when it was made
 * @param secret what must be shown once: a one-time password or a key; null when there is none
 */
public record DeskAnswer(@Nullable DeskRefusal refusal, @Nullable String secret) {
    static final DeskAnswer DONE = new DeskAnswer(null, null);

    static DeskAnswer refused(DeskRefusal why) {
        return new DeskAnswer(why, null);
    }

    static DeskAnswer given(String secret) {
        return new DeskAnswer(null, secret);
    }

    public Optional<DeskRefusal> why() {
        return Optional.ofNullable(refusal);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return refusal == null ? "DeskAnswer[done]" : "DeskAnswer[%s]".formatted(refusal);
    }
}
