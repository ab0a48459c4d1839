package io.jiaohao.server.web.phone;

import java.util.Locale;

/**
 * The three steps that the page asks for, and which of the five levels each is (DOMAIN EV1): none
 * stands for the outer two, which nobody has said.
 */
enum PhoneRating {
    GOOD(4, Phrase.PHONE_GOOD),
    FAIR(3, Phrase.PHONE_FAIR),
    POOR(2, Phrase.PHONE_POOR);

    /** Why, if somebody wants to say. */
    enum Why {
        WAIT(Phrase.PHONE_WHY_WAIT),
        MANNER(Phrase.PHONE_WHY_MANNER),
        PAPERS(Phrase.PHONE_WHY_PAPERS),
        UNCLEAR(Phrase.PHONE_WHY_UNCLEAR);

        private final Phrase phrase;

        Why(Phrase phrase) {
            this.phrase = phrase;
        }

        Phrase phrase() {
            return phrase;
        }

        /** As it stands in the log. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final int score;
    private final Phrase phrase;

    PhoneRating(int score, Phrase phrase) {
        this.score = score;
        this.phrase = phrase;
    }

    int score() {
        return score;
    }

    Phrase phrase() {
        return phrase;
    }
}
