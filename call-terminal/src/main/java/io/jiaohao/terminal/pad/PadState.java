package io.jiaohao.terminal.pad;

import io.jiaohao.terminal.pad.profile.Look;
import io.jiaohao.terminal.pad.profile.Looks;
import java.util.function.Function;

/** What a pad tells its clerk; each has a look in the profile. */
enum PadState {
    OFFLINE(Looks::offline),
    CLOSED(Looks::closed),
    PAUSED(Looks::paused),
    IDLE(Looks::idle),
    WAITING(Looks::waiting),
    CALLED(Looks::called),
    SERVING(Looks::serving);

    private final Function<Looks, Look> look;

    PadState(Function<Looks, Look> look) {
        this.look = look;
    }

    /** A visitor at hand comes before a pause: the clerk still has to end the service. */
    static PadState of(Sight sight) {
        AtHand atHand = sight.atHand();
        if (!sight.online()) {
            return OFFLINE;
        }
        if (atHand != null) {
            return atHand.serving() ? SERVING : CALLED;
        }
        return switch (sight.stance()) {
            case CLOSED -> CLOSED;
            case PAUSED -> PAUSED;
            case OPEN -> sight.waiting() == 0 ? IDLE : WAITING;
        };
    }

    Look look(Looks looks) {
        return look.apply(looks);
    }
}
