package io.jiaohao.server.domain.state;

/** What a visitor comes for. */
public record MatterId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
