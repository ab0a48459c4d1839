package io.jiaohao.server.web.phone;

import io.jiaohao.server.push.HallTime;
import java.time.Instant;
import java.util.Objects;

/**
 * What changes all the time while one waits: people ahead, the range, the number called now. Each
 * is a few hundred bytes of the page, sent alone.
 */
record Figures(Standpoint at, Words words) {
    private static final int DOTS = 13;
    private static final int FEW_AHEAD = 2; // then a range says less than a word
    private static final int SECONDS_PER_MINUTE = 60;
    private static final long STEP_SECONDS = 300;
    private static final long LONGEST_RANGE_SECONDS = 5_400; // above it a clock time says more
    private static final String CARD = "<div class=\"card\"><p class=\"label\">%s</p>%s</div>";

    /** Empty where nobody waits. */
    String html() {
        return at.range() == null
                ? ""
                : "<div class=\"pair\">" + ahead() + range() + "</div>" + now();
    }

    private String ahead() {
        Phrase unit = at.ahead() == 1 ? Phrase.PHONE_PERSON : Phrase.PHONE_PEOPLE;
        return CARD.formatted(
                words.say(Phrase.PHONE_AHEAD), number(String.valueOf(at.ahead()), words.say(unit)));
    }

    private String range() {
        Range range = Objects.requireNonNull(at.range());
        if (at.isUnsure()) {
            return CARD.formatted(words.say(Phrase.PHONE_WAIT), word(Phrase.PHONE_UNSURE));
        }
        if (at.ahead() <= FEW_AHEAD) {
            return CARD.formatted(words.say(Phrase.PHONE_WAIT), word(Phrase.PHONE_SOON));
        }
        if (range.highSeconds() > LONGEST_RANGE_SECONDS) {
            return CARD.formatted(words.say(Phrase.PHONE_TURN_AT), clock(range));
        }
        return CARD.formatted(
                words.say(Phrase.PHONE_WAIT),
                number(minutes(range), words.say(Phrase.PHONE_MINUTES)));
    }

    private static String minutes(Range range) {
        return range.lowSeconds() / SECONDS_PER_MINUTE
                + "–"
                + range.highSeconds() / SECONDS_PER_MINUTE;
    }

    /** The clock's range is kept while the range is: it is told to five minutes. */
    private String clock(Range range) {
        HallTime time = at.scene().time();
        Instant now = at.scene().now();
        return "<p class=\"big words\">"
                + five(time, now.plusSeconds(range.lowSeconds()))
                + "–"
                + five(time, now.plusSeconds(range.highSeconds()))
                + "</p>";
    }

    private static String five(HallTime time, Instant moment) {
        long steps = (moment.getEpochSecond() + STEP_SECONDS - 1) / STEP_SECONDS;
        return time.clock(Instant.ofEpochSecond(steps * STEP_SECONDS));
    }

    private static String number(String number, String unit) {
        return "<p class=\"big\"><b>" + number + "</b> " + unit + "</p>";
    }

    private String word(Phrase phrase) {
        return "<p class=\"big words\">" + words.say(phrase) + "</p>";
    }

    private String now() {
        String called = at.scene().called(at.ticket().errand().queue()).orElse("–");
        int waiting = Math.min(at.ahead(), DOTS - 1);
        String dots = "<i class=\"on\"></i>".repeat(DOTS - 1 - waiting) + "<i></i>".repeat(waiting);
        return "<div class=\"card now\"><p><span>%s <b>%s</b></span> <span>%s <b>%s</b></span></p>"
                        .formatted(
                                words.say(Phrase.PHONE_NOW),
                                Words.escaped(called),
                                words.say(Phrase.PHONE_YOURS),
                                Words.escaped(at.ticket().number().value()))
                + "<p class=\"dots\" aria-hidden=\"true\">"
                + dots
                + "<i class=\"own\"></i></p></div>";
    }
}
