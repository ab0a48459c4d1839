package io.jiaohao.display.strip.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.strip.driver.CandleSettings;
import io.jiaohao.display.strip.driver.ModbusSettings;
import io.jiaohao.display.strip.driver.OnbonSettings;
import io.jiaohao.display.strip.driver.RawSettings;
import io.jiaohao.kit.config.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/configuration.md} names every key of {@code strips} and no other. */
class StripsDocTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

    static Stream<Map.Entry<String, Class<?>>> sections() {
        return Stream.of(
                Map.entry("## strips[] of display.yaml", StripLineConfig.class),
                Map.entry("### `strips[].strips[]`", StripConfig.class),
                Map.entry("### `strips[].serial`", SerialConfig.class),
                Map.entry("### `strips[].timing`", TimingConfig.class),
                Map.entry("### `strips[].driver.onbon`", OnbonSettings.class),
                Map.entry("### `strips[].driver.modbus`", ModbusSettings.class),
                Map.entry("### `strips[].driver.candle`", CandleSettings.class),
                Map.entry("### `strips[].driver.raw`", RawSettings.class));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void shouldNameEveryKey(Map.Entry<String, Class<?>> section) throws IOException {
        Set<String> keys =
                Arrays.stream(section.getValue().getRecordComponents())
                        .map(Words::key)
                        .collect(Collectors.toSet());

        assertEquals(keys, documented(section.getKey()), section.getKey());
    }

    private static Set<String> documented(String heading) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "configuration.md"));
        int begin = page.indexOf("\n" + heading + "\n") + heading.length() + 2;
        return ROW.matcher(page.substring(begin).split("\n#", 2)[0])
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
