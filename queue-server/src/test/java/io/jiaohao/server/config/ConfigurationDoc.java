package io.jiaohao.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/configuration.md}: by the heading above them, then by key. */
record ConfigurationDoc(Map<String, Map<String, Row>> tables) {
    private static final Pattern HEADING = Pattern.compile("#{2,3} `?([^`]+)`?");
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z-]+)` \\| (.+) \\| (.+) \\| (.*) ?\\| (.+) \\|");

    /** A line of a table. */
    record Row(String kind, String usual, String rule, String meaning) {}

    static ConfigurationDoc read() {
        Map<String, Map<String, Row>> tables = new LinkedHashMap<>();
        String heading = "";
        try {
            for (String line : Files.readAllLines(Path.of("..", "docs", "configuration.md"))) {
                Matcher above = HEADING.matcher(line);
                Matcher row = ROW.matcher(line);
                if (above.matches()) {
                    heading = above.group(1);
                } else if (row.matches()) {
                    tables.computeIfAbsent(heading, any -> new LinkedHashMap<>())
                            .put(
                                    row.group(1),
                                    new Row(
                                            row.group(2),
                                            row.group(3),
                                            row.group(4).strip(),
                                            row.group(5)));
                }
            }
        } catch (IOException e) {
            throw new AssertionError("Expected to read docs/configuration.md", e);
        }
        return new ConfigurationDoc(tables);
    }

    Map<String, Row> of(String heading) {
        return tables.getOrDefault(heading, Map.of());
    }
}
