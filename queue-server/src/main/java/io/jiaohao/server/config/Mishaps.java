package io.jiaohao.server.config;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.ConfigException.Problem;
import io.jiaohao.kit.config.KeyLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Goes on after a mistake to find the next one, and tells all of them at the end. */
final class Mishaps {
    private final @Nullable KeyLines lines;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param lines of the file whose mistakes do not name a line yet; null for none
     */
    Mishaps(@Nullable KeyLines lines) {
        this.lines = lines;
    }

    /** Makes each of a list, and throws what all of them got wrong. */
    static <F, T> List<T> all(List<F> items, Function<F, T> maker) {
        Mishaps mishaps = new Mishaps(null);
        List<T> all =
                items.stream()
                        .flatMap(item -> mishaps.tried(() -> maker.apply(item)).stream())
                        .toList();
        mishaps.throwAny();
        return all;
    }

    <T> Optional<T> tried(Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (ConfigException e) {
            e.problems().stream().map(this::withLine).forEach(problems::add);
            return Optional.empty();
        }
    }

    private Problem withLine(Problem problem) {
        return lines != null && lines.file().equals(problem.file())
                ? lines.problem(problem.key(), problem.reason())
                : problem;
    }

    void throwAny() {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }
}
