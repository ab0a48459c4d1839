package io.jiaohao.display.announce;

import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.Spoken;
import io.jiaohao.display.speech.Voices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the sound of an announcement's sentences: each language once, with half a second behind it
 * (V4). A sentence that no engine can say is left out, and said to be. Any thread.
 *
 * @param heard learns how long each sentence is
 */
record Speaker(Voices voices, Heard heard) {
    private static final Pcm GAP = Pcm.silence(SpeechPace.GAP);

    /** Learns how long a sentence is. */
    interface Heard {
        void sentence(String language, String text, Duration length);
    }

    /**
     * @param factor how loud, 0..1
     */
    Spoken spoken(Announcement announcement, double factor) throws InterruptedException {
        List<Pcm> round = new ArrayList<>();
        Map<String, String> unsaid = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : announcement.sentences().entrySet()) {
            Optional<Pcm> sound = voices.of(each.getKey()).say(each.getValue());
            if (sound.isEmpty()) {
                unsaid.put(each.getKey(), each.getValue());
            } else {
                heard.sentence(each.getKey(), each.getValue(), sound.get().length());
                round.add(sound.get().scaled(factor));
                round.add(GAP);
            }
        }
        return new Spoken(Pcm.joined(round), announcement.rounds(), unsaid);
    }
}
