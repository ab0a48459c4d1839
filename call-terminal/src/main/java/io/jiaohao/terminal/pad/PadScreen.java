package io.jiaohao.terminal.pad;

import io.jiaohao.terminal.pad.frame.Dialect;
import io.jiaohao.terminal.pad.frame.Shown;
import io.jiaohao.terminal.pad.line.Face;
import io.jiaohao.terminal.pad.line.Outbox;
import io.jiaohao.terminal.pad.profile.Look;
import io.jiaohao.terminal.pad.profile.Looks;
import io.jiaohao.terminal.pad.profile.PadProfile;
import io.vertx.core.Vertx;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one pad shows: the look of its window's state, and for a moment that of a refusal. Knows
 * what the pad really shows, which on a slow bus is a little behind. Confined to the window's
 * context.
 */
final class PadScreen {
    private static final int MOST_WAITING = 999;
    private static final String BLANK = "   ";

    private final int address;
    private final Looks looks;
    private final Dialect dialect;
    private final Outbox outbox;
    private final PadWindow window;
    private final Vertx vertx;
    private Sight sight = Sight.NOTHING; // the newest
    private @Nullable Sight known; // the newest while the server could be reached
    private @Nullable AtHand seen; // what the pad shows at hand
    private boolean refusing; // the sign of a refusal is shown
    private boolean beepDue; // something happened that the look beeps for
    private boolean second; // the second text of a look that has two
    private long turning; // the timer that shows the other text; 0 for none

    PadScreen(int address, PadProfile profile, Outbox outbox, PadWindow window, Vertx vertx) {
        this.address = address;
        this.looks = profile.show();
        this.dialect = profile.dialect();
        this.outbox = outbox;
        this.window = window;
        this.vertx = vertx;
    }

    /** Looks at the window after a change. */
    void see(Sight now) {
        Sight before = sight;
        sight = now;
        boolean other =
                PadState.of(before) != PadState.of(now)
                        || !Objects.equals(before.ticket(), now.ticket());
        beepDue |= isNews(now);
        if (now.online()) {
            known = now;
        }
        if (other) {
            turn();
        }
        if (!refusing) {
            show(look(), other);
        }
    }

    /** Whether there is something to beep for: not what was known before the link was lost. */
    private boolean isNews(Sight now) {
        Sight before = known;
        if (before == null || !now.online()) {
            return false;
        }
        return switch (PadState.of(now)) {
            case CALLED -> !Objects.equals(before.ticket(), now.ticket());
            case WAITING -> PadState.of(before) == PadState.IDLE;
            default -> PadState.of(before) != PadState.of(now);
        };
    }

    private Look look() {
        return PadState.of(sight).look(looks);
    }

    /** Begins the look's two texts from the first. */
    private void turn() {
        vertx.cancelTimer(turning);
        second = false;
        Look look = look();
        turning =
                look.then() == null
                        ? 0
                        : vertx.setPeriodic(look.period().toMillis(), ignored -> other());
    }

    private void other() {
        second = !second;
        if (!refusing) {
            show(look(), false);
        }
    }

    /** Tells the clerk that a press did nothing. */
    void refuse() {
        if (refusing) {
            return;
        }
        refusing = true;
        beepDue = true;
        show(looks.refused(), true);
        vertx.setTimer(looks.refused().period().toMillis(), ignored -> refused());
    }

    private void refused() {
        refusing = false;
        show(look(), true);
    }

    private void show(Look look, boolean urgent) {
        boolean beeps = beepDue && look.beeps();
        beepDue = false;
        AtHand atHand = sight.atHand();
        String waiting =
                sight.online() ? "%03d".formatted(Math.min(sight.waiting(), MOST_WAITING)) : BLANK;
        String number = atHand == null ? BLANK : lastThree(atHand.number());
        Shown shown = second ? look.second(waiting, number) : look.first(waiting, number);
        outbox.show(
                address,
                new Face(
                        dialect.show(address, shown),
                        beeps ? dialect.alarm(address, shown) : null,
                        urgent,
                        () -> window.run(() -> seen = atHand)));
    }

    /** DOMAIN N3: pads with three digits show the last three. */
    private static String lastThree(String number) {
        String serial = BLANK + number.replaceAll("\\D", "");
        return serial.substring(serial.length() - BLANK.length());
    }

    /** What the pad shows at hand; null for nobody. */
    @Nullable AtHand seen() {
        return seen;
    }
}
