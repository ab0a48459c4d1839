package io.jiaohao.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.kit.config.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/configuration.md} names every key of kiosk.yaml and no other. */
class KioskDocTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @ParameterizedTest
    @CsvSource({
        "## kiosk.yaml, io.jiaohao.kiosk.config.KioskFile",
        "### groups[] of kiosk.yaml, io.jiaohao.kiosk.config.GroupConfig",
    })
    void shouldNameEveryKey(String heading, Class<?> record) throws IOException {
        Set<String> keys =
                Arrays.stream(record.getRecordComponents())
                        .map(Words::key)
                        .collect(Collectors.toSet());
        assertEquals(keys, documented(heading));
    }

    private static Set<String> documented(String heading) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "configuration.md"));
        int begin = page.indexOf("\n" + heading + "\n") + heading.length() + 2;
        String section = page.substring(begin).split("\n#", 2)[0];
        return ROW.matcher(section)
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
