package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.gateway.Messages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on a ticket's page between its head and its foot, for one reader. */
record TicketHtml(Standpoint at, Words words, Buttons buttons) {
    /**
     * The page in two parts, of which one changes all the time.
     *
     * @param frame has a place for the figures
     */
    record Parts(String frame, String figures) {
        private static final String PLACE = "<div id=\"figures\"></div>";

        String whole() {
            return frame.replace(PLACE, "<div id=\"figures\">" + figures + "</div>");
        }
    }

    static Parts of(Standpoint at, Words words, String path, String query) {
        Buttons buttons = new Buttons(at, words, path, query);
        return new Parts(new TicketHtml(at, words, buttons).frame(), new Figures(at, words).html());
    }

    private String frame() {
        return stopped() + card() + Parts.PLACE + late() + body() + buttons.html() + desk();
    }

    private String card() {
        String number = Words.escaped(at.ticket().number().value());
        String pill = at.state().icon().html() + words.say(at.state().phrase());
        String size = number.length() > 4 ? " long" : "";
        if (at.state() == PhoneState.CALLED) {
            return card("call", "assertive")
                    + "<p class=\"turn\">%s</p><h1 class=\"tk%s\">%s</h1>%s</section>"
                            .formatted(pill, size, number, window());
        }
        String matter = at.matter().map(MatterPlan::name).map(words::of).orElse("");
        return card("number", "polite")
                + "<p class=\"matter\">%s</p><h1 class=\"tk%s\">%s</h1><p class=\"pill\">%s</p></section>"
                        .formatted(matter, size, number, pill);
    }

    private String card(String kind, String live) {
        return "<section class=\"card %s\" data-state=\"%s\" data-call=\"%d\" aria-live=\"%s\">"
                .formatted(kind, at.state().word(), at.ticket().progress().calls(), live);
    }

    /** Ticket and window are one sentence: the window alone stands in a block. */
    private String window() {
        return "<p class=\"go\">%s<span>%s</span> <b class=\"win\">%s</b> <span>%s</span></p>"
                .formatted(
                        Icon.ARROW.html(),
                        words.say(Phrase.PHONE_WINDOW_BEFORE),
                        Words.escaped(at.label()),
                        words.say(Phrase.PHONE_WINDOW_AFTER));
    }

    /** The hall's own words while everything stands still. */
    private String stopped() {
        var stopped = at.scene().hall().stopped();
        return stopped == null ? "" : banner("banner no", words.of(stopped));
    }

    private String late() {
        return at.late()
                .map(
                        late ->
                                banner(
                                        "banner",
                                        Words.escaped(
                                                Messages.text(
                                                        words.language(),
                                                        late.reason(),
                                                        List.of(
                                                                words.list(
                                                                        late.labels(at.plan())))))))
                .orElse("");
    }

    private static String banner(String kind, String html) {
        return "<p class=\"%s\">%s<span>%s</span></p>".formatted(kind, Icon.INFO.html(), html);
    }

    private String body() {
        Rows rows = new Rows(at, words);
        return switch (at.state()) {
            case WAIT, NEAR -> rows.waiting();
            case CALLED -> rows.called();
            case SERVING -> text(words.say(Phrase.PHONE_SERVING, at.label()));
            case HELD -> text(words.say(Phrase.PHONE_HELD, at.label()));
            case MISSED -> text(missed());
            case DONE -> rows.done();
            case CANCELLED, ENDED -> text(words.say(Phrase.PHONE_ENDED)) + rows.again();
        };
    }

    private String missed() {
        Instant called = at.ticket().times().calledAt();
        Instant ended = at.ticket().times().endedAt();
        if (!buttons.isKept()) {
            return words.say(Phrase.PHONE_ABSENT);
        }
        int calls = at.ticket().progress().calls();
        String when = clock(called == null ? ended : called);
        String until = clock(buttons.keptUntil());
        return calls == 1
                ? words.say(Phrase.PHONE_MISSED_ONCE, when, until)
                : words.say(Phrase.PHONE_MISSED, when, String.valueOf(calls), until);
    }

    /** Whoever missed the call may have something to ask. */
    private String desk() {
        return at.state() == PhoneState.MISSED ? new Rows(at, words).desk() : "";
    }

    private String clock(@Nullable Instant moment) {
        return moment == null ? "–" : at.scene().time().clock(moment);
    }

    private static String text(String html) {
        return "<p class=\"card say\">" + html + "</p>";
    }
}
