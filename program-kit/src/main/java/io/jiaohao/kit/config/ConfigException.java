package io.jiaohao.kit.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used; each problem names its place. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * One mistake.
     *
     * @param file where it is
     * @param key the path of the key, e.g. {@code counters[2].queues[0]}; empty for the whole file
     * @param reason what is wrong, as a sentence for a person
     */
    public record Problem(Path file, String key, String reason) {
        @Override
        public String toString() {
            return key.isEmpty() ? file + ": " + reason : file + ": " + key + ": " + reason;
        }
    }

    private final transient List<Problem> problems;

    public ConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public ConfigException(Path file, String key, String reason) {
        this(List.of(new Problem(file, key, reason)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
