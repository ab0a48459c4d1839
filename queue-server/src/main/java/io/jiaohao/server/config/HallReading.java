package io.jiaohao.server.config;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.ConfigException.Problem;
import io.jiaohao.kit.config.KeyLines;
import io.jiaohao.kit.config.StrictYaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A hall's file that was read and found good.
 *
 * @param warnings what is allowed but probably not meant
 */
public record HallReading(Path path, HallFile file, HallConfig config, List<Problem> warnings) {
    /** Reads and checks {@code hall.yaml}; a {@link ConfigException} names every mistake. */
    public static HallReading read(Path path) {
        StrictYaml.Document<HallFile> document = StrictYaml.document(path, HallFile.class);
        HallFile file = document.value();
        List<Problem> problems = new ArrayList<>();
        HallCheck.check(file, into(problems, document.lines()));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        List<Problem> warnings = new ArrayList<>();
        HallAdvice.advise(file, into(warnings, document.lines()));
        return new HallReading(path, file, HallConfig.of(file), List.copyOf(warnings));
    }

    private static Mistakes into(List<Problem> problems, KeyLines lines) {
        return (key, reason, values) ->
                problems.add(lines.problem(written(key, lines), reason.formatted(values)));
    }

    /** A queue of a window may stand there as one word. */
    private static String written(String key, KeyLines lines) {
        return key.endsWith("].queue") ? lines.written(key) : key;
    }
}
