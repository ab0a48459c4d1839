package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What the holder may do: plain forms, that work without a script.
 *
 * @param path of the ticket's page
 * @param query how it is read
 */
record Buttons(Standpoint at, Words words, String path, String query) {
    /** How long a missed number comes back by one touch; later the help desk brings it back. */
    static final Duration KEPT = Duration.ofMinutes(30);

    String html() {
        return switch (at.state()) {
            case WAIT -> cancel();
            case NEAR -> late() + cancel();
            case CALLED -> coming();
            case HELD -> comeBack(Phrase.PHONE_BACK) + cancel();
            case MISSED -> (isKept() ? comeBack(Phrase.PHONE_RETURN) : "") + cancel();
            case DONE -> isAssumed() ? comeBack(Phrase.PHONE_NOT_YET) : rating();
            case SERVING, CANCELLED, ENDED -> "";
        };
    }

    /** Whether a missed visitor may come back from here. */
    boolean isKept() {
        return !at.scene().now().isAfter(keptUntil())
                && at.ticket().progress().absences() < returning().lastAbsence();
    }

    Instant keptUntil() {
        return Objects.requireNonNull(at.ticket().times().endedAt()).plus(KEPT);
    }

    /** Called, and gone on without a word: perhaps the visitor never came. */
    boolean isAssumed() {
        Instant ended = at.ticket().times().endedAt();
        return Ticket.ASSUMED.equals(at.ticket().progress().outcome())
                && ended != null
                && !at.scene().now().isAfter(ended.plus(returning().within()));
    }

    private Rules.Returning returning() {
        return at.plan().rules().absence().returning();
    }

    private String late() {
        if (at.ticket().handling().deferred() || at.ticket().place().onlyAt() != null) {
            return "";
        }
        int behind = returning().behind();
        String text =
                behind > 0
                        ? words.say(Phrase.PHONE_LATE, String.valueOf(behind))
                        : words.say(Phrase.PHONE_LATE_LAST);
        return form("defer", button("plain", Icon.CLOCK.html() + text));
    }

    /** Asks once more, without a script too. */
    private String cancel() {
        return "<details><summary>"
                + words.say(Phrase.PHONE_CANCEL)
                + "</summary><p>"
                + words.say(Phrase.PHONE_CANCEL_WARNING)
                + "</p>"
                + form("cancel", button("danger", words.say(Phrase.PHONE_CANCEL_SURE)))
                + "</details>";
    }

    /** Ends sound and vibration; nothing to do without a script. */
    private String coming() {
        return "<button type=\"button\" class=\"main\" data-action=\"coming\" hidden>"
                + Icon.CHECK.html()
                + words.say(Phrase.PHONE_COMING)
                + "</button>";
    }

    private String comeBack(Phrase text) {
        return form("return", button("main", Icon.AGAIN.html() + words.say(text)));
    }

    private String rating() {
        if (at.ticket().progress().rating() != null) {
            return "<p class=\"card thanks\" role=\"status\">"
                    + Icon.CHECK.html()
                    + words.say(Phrase.PHONE_THANKS)
                    + "</p>";
        }
        StringBuilder steps = new StringBuilder();
        for (PhoneRating each : PhoneRating.values()) {
            steps.append(
                    "<button class=\"plain\" name=\"score\" value=\"%d\">%s</button>"
                            .formatted(each.score(), words.say(each.phrase())));
        }
        String asked = "<h2>" + words.say(Phrase.PHONE_RATE) + "</h2>";
        return form("rate", "<div class=\"card rate\">" + asked + steps + reasons() + "</div>");
    }

    private String reasons() {
        StringBuilder reasons = new StringBuilder();
        for (PhoneRating.Why why : PhoneRating.Why.values()) {
            reasons.append(
                    "<label><input type=\"checkbox\" name=\"reason\" value=\"%s\"> %s</label>"
                            .formatted(why.code(), words.say(why.phrase())));
        }
        return "<details><summary>"
                + words.say(Phrase.PHONE_WHY)
                + "</summary>"
                + reasons
                + "</details>";
    }

    private static String button(String style, String inside) {
        return "<button class=\"" + style + "\">" + inside + "</button>";
    }

    private String form(String action, String inside) {
        return "<form method=\"post\" action=\"%s/act/%s%s\" data-action=\"%s\">%s</form>"
                .formatted(path, action, query, action, inside);
    }
}
