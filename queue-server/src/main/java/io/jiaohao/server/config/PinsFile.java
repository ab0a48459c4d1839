package io.jiaohao.server.config;

import static io.jiaohao.server.config.Limits.atLeast;
import static io.jiaohao.server.config.Limits.or;
import static io.jiaohao.server.config.Limits.someTime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code pins}: what becomes of who types wrong pins.
 *
 * @param attempts so many wrong pins of a clerk lock the clerk out
 * @param terminalAttempts so many at a terminal, of whomever, lock the terminal out
 * @param within the time in which they are counted together
 * @param lockout how long the first one lasts; each further one twice as long
 * @param longest how long one lasts at most
 */
public record PinsFile(
        Integer attempts,
        Integer terminalAttempts,
        @Nullable Duration within,
        @Nullable Duration lockout,
        @Nullable Duration longest) {
    static final PinsFile DEFAULT = new PinsFile(5, 15, null, null, null);
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration LOCKOUT = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    public PinsFile {
        attempts = or(attempts, 5);
        terminalAttempts = or(terminalAttempts, 15);
        atLeast("attempts", attempts, 1);
        atLeast("terminal-attempts", terminalAttempts, 1);
        someTime("within", within);
        someTime("lockout", lockout);
        someTime("longest", longest);
    }

    LockoutPolicy policy(int wrong) {
        return new LockoutPolicy(
                wrong, or(within, WITHIN), or(lockout, LOCKOUT), or(longest, LONGEST));
    }
}
