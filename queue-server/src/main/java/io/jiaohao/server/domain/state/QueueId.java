package io.jiaohao.server.domain.state;

/** Waiting tickets with one number series. */
public record QueueId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
