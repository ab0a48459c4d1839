package io.jiaohao.server.domain.state;

/** A kiosk, a terminal or a display. */
public record DeviceId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
