package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.Hall;
import java.util.Optional;

/** The clerk at a desk, if the hall lets that one change the order of a line (DOMAIN Q11). */
final class Overseer {
    private Overseer() {}

    static Optional<ClerkId> at(Desk desk, Hall hall) {
        return Optional.ofNullable(desk.counter().staff())
                .map(Counter.Staff::clerk)
                .filter(hall.rules().rules().watch().mayReorder()::contains);
    }
}
