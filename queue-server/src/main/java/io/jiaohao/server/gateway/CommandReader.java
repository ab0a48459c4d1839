package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.Seen;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.Press;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.journal.KnownHolder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns a device's parameters into the command it means. What chance gives (a link, a holder's id)
 * comes in from outside, so that the command holds it.
 *
 * @param who the device
 * @param at when the server read the request
 * @param token 128 random bits, for what needs a name nobody can guess
 * @param holder who takes the ticket; null when nobody is known
 */
record CommandReader(Identity who, Instant at, String token, @Nullable KnownHolder holder) {
    private static final Map<Class<? extends Params>, Reading<Params>> READINGS = readings();

    /**
     * How one method's parameters become a command.
     *
     * @param <P> the parameters
     */
    interface Reading<P> extends BiFunction<CommandReader, P, HallCommand> {}

    /** The readings of a family of methods. */
    static final class Readings {
        private final Map<Class<? extends Params>, Reading<Params>> byType = new HashMap<>();

        <P extends Params> Readings with(Class<P> type, Reading<P> reading) {
            byType.put(type, (reader, params) -> reading.apply(reader, type.cast(params)));
            return this;
        }
    }

    private static Map<Class<? extends Params>, Reading<Params>> readings() {
        Map<Class<? extends Params>, Reading<Params>> all = new HashMap<>();
        all.putAll(TicketReadings.ALL.byType);
        all.putAll(CounterReadings.ALL.byType);
        return Map.copyOf(all);
    }

    /** Whether there is a command for such parameters. */
    static boolean reads(Class<? extends Params> type) {
        return READINGS.containsKey(type);
    }

    HallCommand read(Params.Change params) {
        return Objects.requireNonNull(READINGS.get(params.getClass())).apply(this, params);
    }

    @Nullable HolderId holderId() {
        return holder == null ? null : holder.id();
    }

    /** What the holder wants, in the session's language unless another is given. */
    TakeTicket.Wish wish(String matter, @Nullable String lane, @Nullable String language) {
        return new TakeTicket.Wish(
                new MatterId(matter),
                lane == null ? null : new LaneId(lane),
                holderId(),
                holder != null && holder.agent(),
                Objects.requireNonNullElse(language, who.language()),
                token);
    }

    DeviceId device() {
        return who.device();
    }

    /** A press of a clerk who saw that at hand. */
    Press press(Seen seen) {
        String ticket = seen.ticket();
        Press.Sight sight =
                seen.said() ? new Press.Sight(ticket == null ? null : new TicketId(ticket)) : null;
        return new Press(device(), sight, at);
    }

    /** A press that does not depend on what was at hand. */
    Press press() {
        return press(Seen.UNSAID);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
