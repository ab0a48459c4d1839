package io.jiaohao.kit.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the keys of a file stand.
 *
 * @param file the file
 * @param byKey the line of each key and item, by its whole path, e.g. {@code counters[2].zone}
 */
public record KeyLines(Path file, Map<String, Integer> byKey) {
    public KeyLines {
        byKey = Map.copyOf(byKey);
    }

    /** A mistake at a key; at the line of what it would be part of, if it is not there. */
    public ConfigException.Problem problem(String key, String reason) {
        Integer line = byKey.get(written(key));
        return new ConfigException.Problem(
                file, key, line == null ? reason : "(line %d) %s".formatted(line, reason));
    }

    /** The key if it stands in the file, else the nearest one around it; empty for the file. */
    public String written(String key) {
        String at = key;
        while (!at.isEmpty() && !byKey.containsKey(at)) {
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return at;
    }
}
