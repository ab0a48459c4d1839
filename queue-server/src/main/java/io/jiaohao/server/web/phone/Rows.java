package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is good to know, a line each behind an icon. */
record Rows(Standpoint at, Words words) {
    private static final int FEW_WINDOWS = 6; // more say less than the zone
    private static final long SECONDS_PER_MINUTE = 60;

    String waiting() {
        List<String> rows = new ArrayList<>(place());
        if (at.state() == PhoneState.WAIT) {
            String near = String.valueOf(PhoneState.NEAR_AHEAD);
            rows.add(row(Icon.BELL, words.say(Phrase.PHONE_REMIND, near)));
        }
        if (at.ticket().handling().deferred()) {
            rows.add(row(Icon.CLOCK, words.say(Phrase.PHONE_DEFERRED)));
        }
        rows.add(sound());
        papers(rows);
        return list(rows);
    }

    String called() {
        List<String> rows = new ArrayList<>(place());
        long seconds = at.plan().rules().absence().after().toSeconds();
        long minutes = Math.max(1, (seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE);
        rows.add(row(Icon.CLOCK, words.say(Phrase.PHONE_COME, String.valueOf(minutes))));
        rows.add(sound());
        papers(rows);
        return list(rows);
    }

    /** For a browser that makes no sound before the page is touched: its script shows it. */
    private String sound() {
        return "<li data-sound hidden>"
                + Icon.SOUND.html()
                + "<span>"
                + words.say(Phrase.PHONE_SOUND)
                + "</span></li>";
    }

    /** Where to wait, and by which windows where these are few. */
    private List<String> place() {
        List<String> parts = new ArrayList<>();
        List<String> zones = at.zones(words);
        if (!zones.isEmpty()) {
            String where = words.list(zones);
            boolean called = at.state() == PhoneState.CALLED;
            parts.add(called ? where : words.around(Phrase.PHONE_AREA, where));
        }
        List<String> windows =
                at.windows().stream().map(CounterPlan::label).map(Words::escaped).toList();
        boolean few = !windows.isEmpty() && windows.size() <= FEW_WINDOWS;
        if (few && at.state() != PhoneState.CALLED) {
            parts.add(words.around(Phrase.PHONE_WINDOWS, words.list(windows)));
        }
        return parts.isEmpty() ? List.of() : List.of(row(Icon.PLACE, String.join("<br>", parts)));
    }

    /** For who has no paper ticket, on which they stand too. */
    private void papers(List<String> rows) {
        List<String> papers =
                at.matter().stream()
                        .flatMap(matter -> matter.terms().materials().stream())
                        .map(words::of)
                        .toList();
        if (!papers.isEmpty()) {
            rows.add(row(Icon.PAPER, words.around(Phrase.PHONE_BRING, words.list(papers))));
        }
    }

    String done() {
        Times times = at.ticket().times();
        List<String> rows = new ArrayList<>();
        if (times.startedAt() != null && times.calledAt() != null) {
            String waited = minutes(times.takenAt(), times.calledAt());
            String served = minutes(times.startedAt(), times.endedAt());
            rows.add(row(Icon.CLOCK, words.say(Phrase.PHONE_TOOK, waited, served)));
        }
        rows.add(
                row(Icon.PLACE, words.say(Phrase.PHONE_WHERE, at.label(), clock(times.endedAt()))));
        return list(rows);
    }

    private static String minutes(Instant from, @Nullable Instant to) {
        long seconds = to == null ? 0 : Duration.between(from, to).toSeconds();
        return String.valueOf(Math.max(1, Math.round(seconds / (double) SECONDS_PER_MINUTE)));
    }

    private String clock(@Nullable Instant moment) {
        return moment == null ? "–" : at.scene().time().clock(moment);
    }

    String desk() {
        return list(List.of(row(Icon.DESK, words.say(Phrase.PHONE_DESK))));
    }

    String again() {
        return list(List.of(row(Icon.INFO, words.say(Phrase.PHONE_NEW_NUMBER))));
    }

    private static String row(Icon icon, String html) {
        return "<li>" + icon.html() + "<span>" + html + "</span></li>";
    }

    private static String list(List<String> rows) {
        return "<ul class=\"card rows\">" + String.join("", rows) + "</ul>";
    }
}
