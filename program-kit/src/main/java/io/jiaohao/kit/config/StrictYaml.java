package io.jiaohao.kit.config;

import io.jiaohao.kit.config.ConfigException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a YAML file into an immutable record. Keys are kebab-case; an unknown key, a key given
 * twice or a value of another type is an error that names file, line and key. All mistakes of a
 * file are told at once. Stateless; any thread.
 */
public final class StrictYaml {
    private StrictYaml() {}

    /**
     * A file that was read.
     *
     * @param lines where its keys stand, for mistakes that are found later
     */
    public record Document<T>(T value, KeyLines lines) {}

    /** Reads a file; a {@link ConfigException} says what is wrong with it. */
    public static <T> T read(Path file, Class<T> type) {
        return document(file, type).value();
    }

    /** Reads what lies elsewhere than in a file, e.g. in a jar; the name stands in mistakes. */
    public static <T> T read(Path name, byte[] content, Class<T> type) {
        try {
            return document(name, YamlTree.parse(name, content), type).value();
        } catch (IOException e) {
            throw new ConfigException(name, "", "cannot be read: " + e.getMessage());
        }
    }

    /** Reads a file, and where its keys stand. */
    public static <T> Document<T> document(Path file, Class<T> type) {
        return document(file, parsed(file), type);
    }

    private static <T> Document<T> document(Path file, YamlTree.Parsed parsed, Class<T> type) {
        if (parsed.root() instanceof YamlNode.Nothing) {
            throw new ConfigException(file, "", "the file is empty");
        }
        List<Problem> problems = new ArrayList<>(parsed.problems());
        @Nullable Object value =
                new RecordReader(parsed.lines(), problems).read("", parsed.root(), type);
        if (value == null || !problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new Document<>(type.cast(value), parsed.lines());
    }

    /** Where the keys of a file stand, whatever they mean. */
    public static KeyLines lines(Path file) {
        return parsed(file).lines();
    }

    private static YamlTree.Parsed parsed(Path file) {
        try {
            return YamlTree.parse(file, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new ConfigException(file, "", "there is no such file");
        } catch (IOException e) {
            throw new ConfigException(file, "", "cannot be read: " + e.getMessage());
        }
    }
}
