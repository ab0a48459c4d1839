package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;
import static io.jiaohao.server.config.Limits.atLeast;
import static io.jiaohao.server.config.Limits.or;

/**
 * {@code connections}: how many there may be at a time.
 *
 * @param most in all; well below what the system lets a process have open
 * @param perAddress from one address, behind which a whole hall may be
 * @param unopened of those that have not opened a session yet
 */
public record ConnectionsFile(Integer most, Integer perAddress, Integer unopened) {
    static final ConnectionsFile DEFAULT = new ConnectionsFile(10_000, 2_000, 1_000);

    public ConnectionsFile {
        most = or(most, 10_000);
        perAddress = or(perAddress, 2_000);
        unopened = or(unopened, Math.min(1_000, most));
        atLeast("most", most, 1);
        atLeast("per-address", perAddress, 1);
        atLeast("unopened", unopened, 1);
        require(
                unopened <= most,
                "unopened",
                "must be at most connections.most, %d, but was %d",
                most,
                unopened);
    }
}
