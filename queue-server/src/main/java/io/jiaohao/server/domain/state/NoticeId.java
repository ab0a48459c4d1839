package io.jiaohao.server.domain.state;

/** A text on the screens. */
public record NoticeId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
