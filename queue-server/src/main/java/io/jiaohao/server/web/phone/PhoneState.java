package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.Ticket;
import java.util.Locale;

/** What the page is about, as UX.md section 7 has it. */
enum PhoneState {
    WAIT(Phrase.PHONE_STATE_WAIT, Icon.CLOCK),
    NEAR(Phrase.PHONE_STATE_NEAR, Icon.BELL),
    CALLED(Phrase.PHONE_STATE_CALLED, Icon.BELL),
    SERVING(Phrase.PHONE_STATE_SERVING, Icon.PLAY),
    HELD(Phrase.PHONE_STATE_HELD, Icon.HOLD),
    MISSED(Phrase.PHONE_STATE_MISSED, Icon.SKIP),
    DONE(Phrase.PHONE_STATE_DONE, Icon.CHECK),
    CANCELLED(Phrase.PHONE_STATE_CANCELLED, Icon.CROSS),
    ENDED(Phrase.PHONE_STATE_ENDED, Icon.INFO);

    /** From so many people ahead on the visitor should be near. */
    static final int NEAR_AHEAD = 3;

    private final Phrase phrase;
    private final Icon icon;

    PhoneState(Phrase phrase, Icon icon) {
        this.phrase = phrase;
        this.icon = icon;
    }

    /**
     * @param near whether few are ahead, of one that waits in a hall that calls
     */
    static PhoneState of(Ticket ticket, boolean near) {
        return switch (ticket.state()) {
            case WAITING -> near ? NEAR : WAIT;
            case CALLED -> CALLED;
            case SERVING -> SERVING;
            case HELD -> HELD;
            case ABSENT -> MISSED;
            case DONE -> DONE;
            case CANCELLED -> CANCELLED;
            case VOIDED, EXPIRED -> ENDED;
        };
    }

    Phrase phrase() {
        return phrase;
    }

    Icon icon() {
        return icon;
    }

    /** As the page's style and script know it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
