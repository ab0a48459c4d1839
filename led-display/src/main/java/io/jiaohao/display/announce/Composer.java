package io.jiaohao.display.announce;

import io.jiaohao.display.announce.Shedding.Level;
import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.speech.Wording;
import io.jiaohao.display.speech.Wordings;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.NoticeView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts announcements into words, in the loudspeaker's languages. Guarded by its owner. */
public final class Composer {
    private static final String NOTICE = "notice-";
    private static final int ROUNDS_OF_EMERGENCY = 2;

    private final Wordings wordings;
    private final List<String> configured;
    private final Map<String, String> emergency;
    private final int rounds;
    private List<String> languages; // spoken, in this order
    private Map<String, String> stopped = Map.of(); // the hall's own words

    /**
     * @param configured the languages, in the order of speaking; empty for the hall's
     * @param emergency other texts than the wordings' own, by language
     * @param rounds how often a call is said while nobody waits
     */
    public Composer(
            Wordings wordings, List<String> configured, Map<String, String> emergency, int rounds) {
        this.wordings = wordings;
        this.configured = List.copyOf(configured);
        this.emergency = Map.copyOf(emergency);
        this.rounds = rounds;
        languages = this.configured;
    }

    /** Takes the hall's languages, if none are configured, and its own words of a stop (H7). */
    void hallIs(HallView hall) {
        languages = configured.isEmpty() ? List.copyOf(hall.languages()) : configured;
        stopped = hall.stopped() == null ? Map.of() : Map.copyOf(hall.stopped());
    }

    /** Those that are spoken and have a wording. */
    List<String> languages() {
        return languages.stream().filter(tag -> wordings.of(tag).isPresent()).toList();
    }

    Announcement calls(List<HallCall> calls, Level level) {
        Map<String, String> sentences = new LinkedHashMap<>();
        boolean all = level == Level.FULL || level == Level.ONCE;
        for (String language : languages()) {
            if (all || sentences.isEmpty()) {
                wordings.of(language)
                        .map(wording -> sentence(wording, calls))
                        .ifPresent(sentence -> sentences.put(language, sentence));
            }
        }
        return new Announcement(
                Rank.CALL,
                calls.stream().map(HallCall::id).toList(),
                calls,
                sentences,
                level == Level.FULL ? rounds : 1);
    }

    private static String sentence(Wording wording, List<HallCall> calls) {
        return calls.size() == 1
                ? wording.call(calls.get(0).number(), calls.get(0).label())
                : wording.joined(
                        calls.stream()
                                .map(call -> new Wording.Item(call.number(), call.label()))
                                .toList());
    }

    Announcement emergency() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : languages()) {
            Optional.ofNullable(emergency.get(language))
                    .or(() -> Optional.ofNullable(stopped.get(language)))
                    .or(() -> wordings.of(language).map(Wording::emergency))
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> texts.put(language, text));
        }
        return new Announcement(
                Rank.EMERGENCY, List.of("emergency"), List.of(), texts, ROUNDS_OF_EMERGENCY);
    }

    /** A notice is said in those of the languages that it is written in. */
    Announcement notice(NoticeView notice) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : languages()) {
            String text = notice.text().get(language);
            if (text != null && !text.isBlank()) {
                texts.put(language, text);
            }
        }
        return new Announcement(
                Rank.NOTICE, List.of(announcementId(notice.id())), List.of(), texts, 1);
    }

    /** What a notice's announcement is remembered by. */
    static String announcementId(String notice) {
        return NOTICE + notice;
    }

    /** The notice's own id in that of its announcement. */
    static String noticeId(String announced) {
        return announced.substring(NOTICE.length());
    }
}
