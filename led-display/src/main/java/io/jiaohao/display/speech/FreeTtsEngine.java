package io.jiaohao.display.speech;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.VoiceManager;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import io.jiaohao.display.sound.Pcm;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * FreeTTS with its voice kevin16: English, inside this process, without a sound device. Its classes
 * and its voice are loaded with the first sentence. Calls are serialised: a voice holds state.
 */
public final class FreeTtsEngine implements SpeechEngine {
    private static final String VOICE = "kevin16";
    private static final float WORDS_PER_MINUTE = 140;

    private @Nullable Voice voice; // allocated by the first sentence

    @Override
    public String name() {
        return "freetts";
    }

    @Override
    public synchronized void prepare() throws IOException {
        say("Ready");
    }

    @Override
    public synchronized Pcm say(String sentence) throws IOException {
        Voice speaker = voice == null ? allocate() : voice;
        voice = speaker;
        SampleCollector collector = new SampleCollector();
        speaker.setAudioPlayer(collector);
        if (!speaker.speak(EnglishSpelling.of(sentence))) {
            throw new IOException("it could not say the sentence");
        }
        return collector.sound();
    }

    private static Voice allocate() throws IOException {
        System.setProperty("freetts.voices", KevinVoiceDirectory.class.getName());
        Voice found = VoiceManager.getInstance().getVoice(VOICE);
        if (found == null) {
            throw new IOException("there is no voice " + VOICE);
        }
        found.allocate();
        found.setRate(WORDS_PER_MINUTE);
        return found;
    }
}
