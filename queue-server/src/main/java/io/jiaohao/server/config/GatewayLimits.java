package io.jiaohao.server.config;

import static io.jiaohao.server.config.Limits.or;

/**
 * What the server bears with from those who connect.
 *
 * @param rate of one device's requests
 * @param clerk when wrong pins of a clerk lock the clerk out
 * @param terminal when wrong pins at a terminal, of whomever, lock the terminal out
 */
public record GatewayLimits(
        ServerFile.Rate rate,
        ConnectionsFile connections,
        LockoutPolicy clerk,
        LockoutPolicy terminal) {
    static GatewayLimits of(ServerFile file) {
        PinsFile pins = or(file.pins(), PinsFile.DEFAULT);
        return new GatewayLimits(
                or(file.rate(), ServerFile.Rate.DEFAULT),
                or(file.connections(), ConnectionsFile.DEFAULT),
                pins.policy(pins.attempts()),
                pins.policy(pins.terminalAttempts()));
    }
}
