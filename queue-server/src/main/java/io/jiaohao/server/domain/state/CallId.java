package io.jiaohao.server.domain.state;

/** One announcement, unique in its hall for ever: an announcer remembers it. */
public record CallId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
