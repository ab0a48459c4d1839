package io.jiaohao.server.domain.state;

/** One service hall. */
public record HallId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
