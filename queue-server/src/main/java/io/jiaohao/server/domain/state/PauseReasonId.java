package io.jiaohao.server.domain.state;

/** Why a counter is paused. */
public record PauseReasonId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
