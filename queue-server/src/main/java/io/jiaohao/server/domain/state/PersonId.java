package io.jiaohao.server.domain.state;

/** Somebody who signs in to watch over halls: a supervisor, a guide, an administrator. */
public record PersonId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
