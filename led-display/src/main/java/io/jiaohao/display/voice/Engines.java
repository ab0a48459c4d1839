package io.jiaohao.display.voice;

import io.jiaohao.display.speech.ClipEngine;
import io.jiaohao.display.speech.ClipWords;
import io.jiaohao.display.speech.CommandEngine;
import io.jiaohao.display.speech.Espeak;
import io.jiaohao.display.speech.FreeTtsEngine;
import io.jiaohao.display.speech.PinyinBook;
import io.jiaohao.display.speech.SpeechEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The engines of each language: those that the configuration lists for it, else eSpeak NG for
 * Mandarin, FreeTTS and then eSpeak NG for English, eSpeak NG's voice of that name for others.
 * Immutable; any thread.
 */
public final class Engines {
    private final VoiceConfig config;
    private final Path base; // of the files that the configuration names
    private final PinyinBook book;

    public Engines(VoiceConfig config, Path base) {
        this.config = config;
        this.base = base;
        book = new PinyinBook(config.pinyin());
    }

    /** Best first. */
    public List<SpeechEngine> of(String language) {
        List<SpeechEngine> listed =
                config.engines().stream()
                        .filter(each -> each.languages().contains(language))
                        .map(each -> made(each, language))
                        .toList();
        return listed.isEmpty() ? builtIn(language) : listed;
    }

    private List<SpeechEngine> builtIn(String language) {
        return switch (language.split("-")[0]) {
            case "zh" -> List.of(Espeak.mandarin(book));
            case "en" -> List.of(new FreeTtsEngine(), Espeak.english());
            default -> List.of(Espeak.voice(language, UnaryOperator.identity()));
        };
    }

    private SpeechEngine made(EngineConfig engine, String language) {
        return switch (engine.type()) {
            case CLIPS ->
                    new ClipEngine(
                            base.resolve(Objects.requireNonNull(engine.folder())),
                            clipWords(language));
            case ESPEAK -> espeak(language);
            case FREETTS -> new FreeTtsEngine();
            case COMMAND -> new CommandEngine(engine.command(), spelling(engine));
        };
    }

    /** How a language's sentences fall into clips. */
    public ClipWords clipWords(String language) {
        return isMandarin(language) ? ClipWords.mandarin(book) : ClipWords.words();
    }

    private SpeechEngine espeak(String language) {
        if (isMandarin(language)) {
            return Espeak.mandarin(book);
        }
        return language.startsWith("en")
                ? Espeak.english()
                : Espeak.voice(language, UnaryOperator.identity());
    }

    private UnaryOperator<String> spelling(EngineConfig engine) {
        return engine.spelling() == EngineConfig.Spelling.PINYIN ? book : UnaryOperator.identity();
    }

    private static boolean isMandarin(String language) {
        return language.startsWith("zh");
    }
}
