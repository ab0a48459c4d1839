package io.jiaohao.display.speech;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.StrictYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wordings by language tag: Mandarin and English are built in, files give other languages and
 * other words. A tag that has no wording of its own takes that of its language ({@code en-GB} that
 * of {@code en}). Immutable; any thread.
 */
public final class Wordings {
    private static final List<String> BUILT_IN = List.of("zh", "en");
    private static final String BASE_OF_OTHERS = "en";

    /** A file of a wording; see {@code docs/voice.md}. */
    private record WordingFile(@Nullable Phrases phrases, @Nullable Reading reading) {
        Wording over(WordingFile base) {
            return new Wording(mergedPhrases(base), mergedReading(base));
        }

        private Phrases mergedPhrases(WordingFile base) {
            Phrases under = Objects.requireNonNull(base.phrases);
            return phrases == null ? under : phrases.over(under);
        }

        private Reading mergedReading(WordingFile base) {
            Reading under = Objects.requireNonNull(base.reading);
            return reading == null ? under : reading.over(under);
        }
    }

    private final Map<String, Wording> byTag = new HashMap<>();

    /**
     * @param files by language tag
     * @throws ConfigException when one cannot be used
     */
    public Wordings(Map<String, Path> files) {
        for (String language : BUILT_IN) {
            byTag.put(language, new WordingFile(null, null).over(builtIn(language)));
        }
        files.forEach(
                (tag, file) -> {
                    WordingFile given = StrictYaml.read(file, WordingFile.class);
                    byTag.put(tag, given.over(builtIn(baseOf(tag))));
                });
    }

    /** The built-in ones only. */
    public static Wordings builtIn() {
        return new Wordings(Map.of());
    }

    /** Whether a language can be spoken without a file. */
    public static boolean isBuiltIn(String tag) {
        return BUILT_IN.contains(language(tag));
    }

    /** The wording of a language. */
    public Optional<Wording> of(String tag) {
        Wording exact = byTag.get(tag);
        return Optional.ofNullable(exact == null ? byTag.get(language(tag)) : exact);
    }

    private static String baseOf(String tag) {
        return isBuiltIn(tag) ? language(tag) : BASE_OF_OTHERS;
    }

    private static String language(String tag) {
        return tag.split("-")[0];
    }

    private static WordingFile builtIn(String language) {
        String name = "/wording/" + language + ".yaml";
        try (InputStream in = Wordings.class.getResourceAsStream(name)) {
            byte[] content = Objects.requireNonNull(in, name).readAllBytes();
            return StrictYaml.read(Path.of(name), content, WordingFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
