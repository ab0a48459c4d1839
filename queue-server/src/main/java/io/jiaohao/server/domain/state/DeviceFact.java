package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a device of the hall: nothing of a person.
 *
 * @param since online since then, or away since then
 * @param ailing the parts of it that are not well, as it last said
 */
public record DeviceFact(
        DeviceId device, Kind kind, boolean online, Instant since, List<Ailment> ailing) {
    public DeviceFact {
        ailing = List.copyOf(ailing);
    }

    /** What the device is for. */
    public enum Kind {
        KIOSK,
        TERMINAL,
        DISPLAY
    }

    /**
     * A part of a device that is not well.
     *
     * @param part as the device names it, e.g. {@code printer}
     * @param since when it was first said of it
     */
    public record Ailment(String part, State state, Instant since) {}

    /** How a part is that is not well. */
    public enum State {
        LOW,
        FAILED
    }
}
