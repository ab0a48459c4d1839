package io.jiaohao.display.simulate;

import io.jiaohao.display.announce.Composer;
import io.jiaohao.display.announce.Loudness;
import io.jiaohao.display.announce.Occasions;
import io.jiaohao.display.announce.SpeakingRules;
import io.jiaohao.display.announce.ZoneScheduler;
import io.jiaohao.display.speech.Wordings;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A day of a hall with a loudspeaker for each zone, or for several. One thread. */
public final class VoiceDay {
    private static final Duration AFTER_CLOSING = Duration.ofHours(1);

    private final SpeakingRules rules;
    private final List<String> languages;
    private final UnaryOperator<String> speakerOfZone;
    private final double slower;
    private final Wordings wordings = Wordings.builtIn();
    private final Map<String, ZoneDay> days = new TreeMap<>(); // by loudspeaker
    private final Map<String, VoiceFigures> figures = new TreeMap<>(); // likewise
    private final Map<String, String> speakerOfTicket = new TreeMap<>();

    /**
     * @param speakerOfZone which loudspeaker speaks a zone's calls
     * @param slower how much longer sentences take than the assumed rates say; 1 for as they say
     */
    public VoiceDay(
            SpeakingRules rules,
            List<String> languages,
            UnaryOperator<String> speakerOfZone,
            double slower) {
        this.slower = slower;
        this.rules = rules;
        this.languages = List.copyOf(languages);
        this.speakerOfZone = speakerOfZone;
    }

    /** Plays what {@code bin/simulate --calls} wrote; gives the figures by loudspeaker. */
    public Map<String, VoiceFigures> play(Path calls) throws IOException {
        List<LoggedCall> lines = new ArrayList<>();
        for (String line : Files.readAllLines(calls)) {
            lines.add(WireJson.MAPPER.readValue(line, LoggedCall.class));
        }
        lines.forEach(this::hear);
        if (!lines.isEmpty()) {
            Instant end = lines.get(lines.size() - 1).time().plus(AFTER_CLOSING);
            days.values().forEach(day -> day.speakUntil(end));
        }
        return Map.copyOf(figures);
    }

    private void hear(LoggedCall line) {
        if (line.isCall()) {
            String speaker = speakerOfZone.apply(Objects.requireNonNull(line.zone(), "zone"));
            speakerOfTicket.put(line.ticket(), speaker);
        }
        String speaker = speakerOfTicket.get(line.ticket());
        if (speaker != null) {
            days.computeIfAbsent(speaker, this::day).hear(line);
        }
    }

    private ZoneDay day(String speaker) {
        Composer composer = new Composer(wordings, languages, Map.of(), rules.rounds());
        ZoneScheduler scheduler =
                new ZoneScheduler(
                        rules,
                        composer,
                        new Loudness(0, 0, List.of()),
                        new Occasions(null, Duration.ofMinutes(1), Set.of()),
                        Set.of());
        languages.forEach(language -> teach(scheduler, language));
        VoiceFigures counted = new VoiceFigures(rules.stale());
        figures.put(speaker, counted);
        return new ZoneDay(scheduler, counted);
    }

    private void teach(ZoneScheduler scheduler, String language) {
        String sentence = wordings.of(language).orElseThrow().call("A001", "1");
        long assumed = scheduler.expected(language, sentence).toMillis();
        scheduler.heard(language, sentence, Duration.ofMillis(Math.round(assumed * slower)));
    }
}
