package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;
import static io.jiaohao.server.config.Limits.atLeast;
import static io.jiaohao.server.config.Limits.or;
import static io.jiaohao.server.config.Limits.someTime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code people}: those who sign in on the server's pages, and programs with a key of the API.
 *
 * @param session how long somebody stays signed in at most
 * @param idle how long without using any page
 * @param attempts so many wrong passwords of a person lock the person out; for how long, {@code
 *     pins} says
 * @param addressAttempts so many from an address, of whomever, lock the address out
 * @param keyRate how often one key may ask
 * @param audit how long the audit is kept, in days
 */
public record AccessFile(
        @Nullable Duration session,
        @Nullable Duration idle,
        Integer attempts,
        Integer addressAttempts,
        @Nullable KeyRateFile keyRate,
        @Nullable Duration audit) {
    static final AccessFile DEFAULT = new AccessFile(null, null, 5, 15, null, null);

    public AccessFile {
        attempts = or(attempts, 5);
        addressAttempts = or(addressAttempts, 15);
        someTime("session", session);
        someTime("idle", idle);
        atLeast("attempts", attempts, 1);
        atLeast("address-attempts", addressAttempts, 1);
        require(
                audit == null || audit.toDays() >= 1,
                "audit",
                "must be at least 1d, but was %s",
                audit);
    }

    /**
     * @param perSecond in the long run
     * @param burst at once
     */
    public record KeyRateFile(Integer perSecond, Integer burst) {
        static final KeyRateFile DEFAULT = new KeyRateFile(50, 100);

        public KeyRateFile {
            perSecond = or(perSecond, 50);
            burst = or(burst, 100);
            atLeast("per-second", perSecond, 1);
            atLeast("burst", burst, 1);
        }
    }
}
