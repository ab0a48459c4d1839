package io.jiaohao.server.config;

import static io.jiaohao.server.config.Limits.or;

import java.time.Duration;
import java.util.List;

/**
 * The rules for who signs in, and for programs with a key.
 *
 * @param person when wrong passwords of a person lock the person out
 * @param address when wrong passwords from an address, of whomever, lock the address out
 * @param keyRate of one key's requests to one node
 * @param audit how long the audit is kept
 * @param proxies those of ours, which are believed who asked them
 */
public record AccessRules(
        Sessions sessions,
        LockoutPolicy person,
        LockoutPolicy address,
        ServerFile.Rate keyRate,
        Duration audit,
        List<Network> proxies,
        Demo demo) {
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration AUDIT = Duration.ofDays(730);

    /**
     * How long somebody stays signed in.
     *
     * @param longest whatever is done
     * @param idle without using any page
     */
    public record Sessions(Duration longest, Duration idle) {}

    /** What everybody knows, on loopback only. */
    public record Demo(boolean people, boolean key) {}

    static AccessRules of(ServerFile file) {
        AccessFile people = or(file.people(), AccessFile.DEFAULT);
        PinsFile pins = or(file.pins(), PinsFile.DEFAULT);
        AccessFile.KeyRateFile rate = or(people.keyRate(), AccessFile.KeyRateFile.DEFAULT);
        return new AccessRules(
                new Sessions(or(people.session(), LONGEST), or(people.idle(), IDLE)),
                pins.policy(people.attempts()),
                pins.policy(people.addressAttempts()),
                new ServerFile.Rate(rate.perSecond(), rate.burst()),
                or(people.audit(), AUDIT),
                or(file.proxies(), List.of()),
                new Demo(file.demoPeople(), file.demoDevices() > 0));
    }
}
