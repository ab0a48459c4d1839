package io.jiaohao.display.announce;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.sound.Chime;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.speech.EspeakEngine;
import io.jiaohao.display.speech.FreeTtsEngine;
import io.jiaohao.display.speech.SentenceTemplate;
import io.jiaohao.display.speech.SpeechEngine;
import io.jiaohao.display.speech.Voice;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts an announcement together: the chime, then the sentence in each language, and all sentences
 * once more, with half a second between them. A language that no engine can speak is left out. Used
 * by the announcer's thread only.
 */
final class Speaker {
    private static final int ROUNDS = 2;
    private static final Pcm GAP = Pcm.silence(Duration.ofMillis(500));

    private final Function<String, Voice> voices;
    private final Map<String, Voice> made = new LinkedHashMap<>(); // by language

    Speaker(Function<String, Voice> voices) {
        this.voices = voices;
    }

    /** A speaker with the engines of this machine. */
    static Speaker ofThisMachine(Deadline deadline, InstantSource clock) {
        return new Speaker(language -> new Voice(language, engines(language), deadline, clock));
    }

    private static List<SpeechEngine> engines(String language) {
        return language.startsWith("zh")
                ? List.of(EspeakEngine.mandarin())
                : List.of(new FreeTtsEngine(), EspeakEngine.english());
    }

    /** Loads the engines of these languages. */
    void prepare(List<String> languages) throws InterruptedException {
        for (String language : languages) {
            voice(language).prepare();
        }
    }

    Pcm announcement(HallCall call, List<String> languages) throws InterruptedException {
        List<Pcm> round = new ArrayList<>();
        for (String language : languages) {
            Optional<SentenceTemplate> template = SentenceTemplate.of(language);
            if (template.isPresent()) {
                String sentence = template.get().sentence(call.number(), call.label());
                voice(language)
                        .say(sentence)
                        .ifPresent(
                                sound -> {
                                    round.add(sound);
                                    round.add(GAP);
                                });
            }
        }
        List<Pcm> whole = new ArrayList<>();
        whole.add(call.recall() ? Chime.recall() : Chime.firstCall());
        for (int i = 0; i < ROUNDS; i++) {
            whole.addAll(round);
        }
        return Pcm.joined(whole);
    }

    private Voice voice(String language) {
        return made.computeIfAbsent(language, voices);
    }
}
