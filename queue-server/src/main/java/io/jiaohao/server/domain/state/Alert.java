package io.jiaohao.server.domain.state;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a supervisor should look at.
 *
 * @param since when it began
 * @param device a device of the hall, or a part of one as {@code DEVICE/PART}
 */
public record Alert(
        Kind kind,
        @Nullable CounterId counter,
        @Nullable QueueId queue,
        @Nullable TicketId ticket,
        Instant since,
        @Nullable DeviceId device) {
    /** What is out of the ordinary. */
    public enum Kind {
        /** A service was shorter than any can be (DOMAIN W2). */
        SHORT_SERVICE,
        /** Called, and marked absent within seconds (R2). */
        QUICK_SKIP,
        /** A visitor of a real-name matter was done with before anybody compared the card (T9). */
        ID_UNCHECKED,
        /** A counter is paused for too long (W7). */
        LONG_PAUSE,
        /** A counter calls nobody while somebody waits (W8). */
        IDLE_WHILE_WAITING,
        /** A ticket is set aside for too long (X4). */
        LONG_HOLD,
        /** A queue needs more windows (W6). */
        NEEDS_HELP,
        /** Somebody waits in a queue for too long. */
        LONG_WAIT,
        /** A service takes much longer than those of its queue do. */
        LONG_SERVICE,
        /** So many take numbers of favoured lanes that these favour nobody (Q10). */
        PRIORITY_SHARE,
        /** A kiosk's paper runs out (T7). */
        PAPER_LOW,
        /** A device of the hall, or a strip of one, is away. */
        DEVICE_OFFLINE;

        /** Whether it is about a visit that is over, and not about what goes on. */
        public boolean isMark() {
            return this == SHORT_SERVICE || this == QUICK_SKIP || this == ID_UNCHECKED;
        }
    }

    /** Of the hall itself: no device. */
    public Alert(
            Kind kind,
            @Nullable CounterId counter,
            @Nullable QueueId queue,
            @Nullable TicketId ticket,
            Instant since) {
        this(kind, counter, queue, ticket, since, null);
    }

    public static Alert at(CounterId counter, Kind kind, Instant since) {
        return new Alert(kind, counter, null, null, since);
    }

    public static Alert in(QueueId queue, Kind kind, Instant since) {
        return new Alert(kind, null, queue, null, since);
    }

    public static Alert of(DeviceId device, Kind kind, Instant since) {
        return new Alert(kind, null, null, null, since, device);
    }

    /** What it is about: the same thing is not raised twice. */
    public String key() {
        return key(kind, counter, queue, ticket, device);
    }

    static String key(Kind kind, @Nullable Id... about) {
        return Stream.concat(Stream.of(kind), Stream.of(about).filter(Objects::nonNull))
                .map(String::valueOf)
                .collect(Collectors.joining(":"));
    }
}
