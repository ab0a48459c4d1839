package io.jiaohao.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.kit.config.StrictYaml;
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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code docs/configuration.md} names every key of the voice and no other; sample files are right.
 */
class VoiceDocTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @ParameterizedTest
    @CsvSource({
        "## voice of display.yaml, VoiceConfig",
        "### voice.speakers[], SpeakerConfig",
        "### voice.engines[], EngineConfig",
        "### voice.pace, PaceConfig",
        "### voice.volume, VolumeConfig",
        "### voice.volume.times[], VolumeSpan",
        "### voice.emergency, EmergencyConfig",
        "### voice.music, MusicConfig",
    })
    void shouldNameEveryKey(String heading, String record) throws Exception {
        Class<?> type = Class.forName("io.jiaohao.display.voice." + record);
        Set<String> keys =
                Arrays.stream(type.getRecordComponents())
                        .map(Words::key)
                        .collect(Collectors.toSet());
        assertEquals(keys, documented(heading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "district-centre", "street-office"})
    void shouldReadTheSampleFiles(String hall) {
        StrictYaml.read(Path.of("..", "config", hall, "display.yaml"), DisplayConfig.class);
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
