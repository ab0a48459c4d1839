package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Params;
import io.jiaohao.server.config.Credentials;
import io.jiaohao.server.config.GatewayLimits;
import io.jiaohao.server.limit.Lockouts;
import io.jiaohao.server.limit.Strikes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the pins of clerks who sign in, and locks out a clerk or a terminal after too many wrong
 * ones. Who is locked out is not checked at all, so that a guess in that time tells nothing. Takes
 * milliseconds: not on an event loop. Any thread.
 */
final class PinCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PinCheck.class);

    private final Credentials credentials;
    private final Lockouts clerks;
    private final Lockouts terminals;
    private final Meters meters;

    /**
     * @param book where the wrong ones are counted
     */
    PinCheck(
            Credentials credentials,
            GatewayLimits limits,
            Supplier<ConcurrentMap<String, Strikes>> book,
            Clock clock,
            Meters meters) {
        this.credentials = credentials;
        this.clerks = new Lockouts(book, "clerk", limits.clerk(), clock);
        this.terminals = new Lockouts(book, "terminal", limits.terminal(), clock);
        this.meters = meters;
    }

    /** Why the pin is refused; empty when it is right. */
    Optional<RequestFailure> check(Identity who, Params.OpenCounter open) {
        String terminal = who.hall() + " " + who.device();
        Duration left = longer(clerks.left(open.clerk()), terminals.left(terminal));
        if (left.isZero()) {
            Duration ofClerk = clerks.strike(open.clerk());
            Duration ofTerminal = terminals.strike(terminal);
            if (credentials.isPin(open.clerk(), open.pin())) {
                right(who, open.clerk(), terminal);
                return Optional.empty();
            }
            meters.pin(Meters.Pin.WRONG);
            locked(who, ofClerk, Meters.Pin.CLERK_LOCKED);
            locked(who, ofTerminal, Meters.Pin.TERMINAL_LOCKED);
            left = longer(ofClerk, ofTerminal);
        } else {
            meters.pin(Meters.Pin.REFUSED);
        }
        return Optional.of(RequestFailure.wrongPin(left, who.language()));
    }

    private void right(Identity who, String clerk, String terminal) {
        terminals.takeBack(terminal);
        if (clerks.forgive(clerk)) {
            meters.pin(Meters.Pin.CLERK_UNLOCKED);
            LOG.info(
                    "hall={} terminal={} a clerk signed in again after a lock-out",
                    who.hall(),
                    who.device());
        }
    }

    private void locked(Identity who, Duration lasting, Meters.Pin what) {
        if (!lasting.isZero()) {
            meters.pin(what);
            LOG.warn(
                    "hall={} terminal={} too many wrong pins: a {} is locked out for seconds={}",
                    who.hall(),
                    who.device(),
                    what == Meters.Pin.CLERK_LOCKED ? "clerk" : "terminal",
                    lasting.toSeconds());
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
