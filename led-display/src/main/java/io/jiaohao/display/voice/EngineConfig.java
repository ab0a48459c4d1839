package io.jiaohao.display.voice;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code voice.engines[]}: something that speaks.
 *
 * @param type which kind
 * @param languages the tags it speaks; those that have no list of their own are served by the
 *     built-in engines
 * @param folder of the recorded clips
 * @param command the program and its arguments; {@code {text}} is the sentence, {@code {wav}} the
 *     file it writes
 * @param spelling how it wants the sentence
 */
public record EngineConfig(
        Type type,
        List<String> languages,
        @Nullable Path folder,
        List<String> command,
        Spelling spelling) {
    /** The kinds of engines. */
    public enum Type {
        CLIPS,
        ESPEAK,
        FREETTS,
        COMMAND
    }

    /** How an engine wants the sentence written. */
    public enum Spelling {
        PLAIN,
        PINYIN
    }

    public EngineConfig {
        require(type != null, "type", "is missing");
        languages = languages == null ? List.of() : List.copyOf(languages);
        command = command == null ? List.of() : List.copyOf(command);
        spelling = Objects.requireNonNullElse(spelling, Spelling.PLAIN);
        require(!languages.isEmpty(), "languages", "must name at least one language");
        require(
                (type == Type.CLIPS) == (folder != null),
                "folder",
                "must be given for clips, and for clips only");
        require(
                (type == Type.COMMAND) == !command.isEmpty(),
                "command",
                "must be given for a command, and for a command only");
    }
}
