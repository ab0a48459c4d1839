package io.jiaohao.server.scenario;

import io.jiaohao.server.domain.event.HallEvent;

/** An expected event, made of what the scenario knows. */
@FunctionalInterface
public interface Fact {
    HallEvent on(HallStage stage);
}
