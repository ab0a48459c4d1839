package io.jiaohao.server.domain.state;

/** A window. */
public record CounterId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
