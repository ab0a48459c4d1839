package io.jiaohao.server.domain.state;

/** Who works at a counter. */
public record ClerkId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
