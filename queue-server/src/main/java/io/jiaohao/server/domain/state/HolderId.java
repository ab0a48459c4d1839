package io.jiaohao.server.domain.state;

/** A person, by a random name: what is known of the person lies outside the log. */
public record HolderId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
