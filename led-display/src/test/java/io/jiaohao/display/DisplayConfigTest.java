package io.jiaohao.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.screen.Layout;
import io.jiaohao.display.voice.AudioTarget;
import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.StrictYaml;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DisplayConfigTest {
    private static final String GOOD =
            """
            server: [127.0.0.1:9527]
            device: display-1
            key: demo-display-1
            """;

    @TempDir Path folder;
    private Path file = Path.of("display.yaml");

    @BeforeEach
    void placeFile() {
        file = folder.resolve("display.yaml");
    }

    @Test
    void shouldFillInDefaults() throws IOException {
        Files.writeString(file, GOOD);

        DisplayConfig config = StrictYaml.read(file, DisplayConfig.class);

        assertEquals(8085, config.httpPort());
        assertEquals(Layout.CALLS, config.layout());
        assertEquals(new AudioTarget.None(), config.audio());
        assertEquals(Path.of("data", "display-1"), config.dataOf("display-1"));
    }

    @Test
    void shouldReadEveryKey() throws IOException {
        Files.writeString(
                file,
                GOOD
                        + """
                        http-port: 0
                        language: en
                        audio: file:wav
                        layout: board
                        zones: [a, b]
                        languages: [en, zh-CN]
                        data: state
                        strips:
                          - {driver: page, strips: [{counter: "1"}]}
                        """);

        DisplayConfig config = StrictYaml.read(file, DisplayConfig.class);

        assertEquals(new AudioTarget.Folder(Path.of("wav")), config.audio());
        assertEquals(Layout.BOARD, config.layout());
        assertEquals(Path.of("state"), config.dataOf("display-1"));
        assertEquals(1, config.strips().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    audio: loud            | audio        | must be file:DIR, device, browser, auto or none
                    layout: circle         | layout       | circle
                    http-port: 70000       | http-port    | must be 0..65535
                    languages: [zh-CN, fr] | languages[1] | zh-CN and en can be spoken
                    voice: {pace: {repeat: 9}}                      | voice.pace.repeat           | must be 1..5, but was 9
                    voice: {pace: {shed-above: 2s}}                 | voice.pace.full-below       | must be at most shed-above (2s)
                    voice: {volume: {max: 3}}                       | voice.volume.max            | must be -60..0 decibels
                    voice: {volume: {times: [{from: x, to: "1"}]}}  | voice.volume.times[0].from  | must be a time like "08:30"
                    voice: {engines: [{type: clips, languages: [en]}]} | voice.engines[0].folder  | must be given for clips
                    voice: {engines: [{type: robot}]}               | voice.engines[0].type       | must be one of clips, espeak
                    voice: {pinyin: {重庆: zhong}}                  | voice.pinyin.重庆           | must be syllables with tones
                    voice: {speakers: [{audio: none}]}              | voice.speakers[0].zones     | must name at least one zone
                    voice: {speakers: [{zones: [a]}, {zones: [b]}]} | voice.speakers[1].audio   | must be another than the sound card
                    voice: {speakers: [{zones: [a], audio: browser}, {zones: [b, a]}]} | voice.speakers[1].zones | a is among both
                    voice: {notices-every: 1s}                      | voice.notices-every         | must be at least 30s
                    voice: {emergency: {every: 1s}}                 | voice.emergency.every       | must be at least 5s
                    voice: {music: {level: -6}}                     | voice.music.folder          | is missing
                    colour: red            | colour       | there is no such key
                    zones: a               | zones        | a
                    """)
    void shouldNameFileKeyAndReason(String line, String key, String reason) throws IOException {
        Files.writeString(file, GOOD + line + "\n");

        ConfigException refused =
                assertThrows(
                        ConfigException.class, () -> StrictYaml.read(file, DisplayConfig.class));

        assertEquals(file, refused.problems().get(0).file());
        assertEquals(key, refused.problems().get(0).key());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void shouldNameEachZoneThatTheHallDoesNotHave() throws IOException {
        Files.writeString(
                file,
                GOOD
                        + """
                        zones: [a, b, x]
                        voice: {quiet: [a, y], speakers: [{zones: [a]}, {zones: [b, x], audio: none}]}
                        """);

        DisplayConfig config = StrictYaml.read(file, DisplayConfig.class);

        assertEquals(
                List.of("zones=x", "voice.quiet=y", "voice.speakers[1].zones=x"),
                new ZoneCheck(config).unknown(Set.of("a", "b")));
    }

    @ParameterizedTest
    @CsvSource({"server", "device", "key"})
    void shouldStopWithoutWhatEveryDeviceNeeds(String key) throws IOException {
        StringBuilder rest = new StringBuilder();
        GOOD.lines()
                .filter(line -> !line.startsWith(key))
                .forEach(line -> rest.append(line).append('\n'));
        Files.writeString(file, rest.toString());
        LedDisplay display = new LedDisplay();
        new CommandLine(display).parseArgs("--config", file.toString());

        ConfigException refused = assertThrows(ConfigException.class, display::call);

        assertEquals(key, refused.problems().get(0).key());
    }

    @Test
    void shouldRefuseAnLedStripOfAnUnknownKind() {
        assertRefused("must be page, onbon, modbus, candle", "--led", "3=laser:10.0.0.7");
    }

    @Test
    void shouldRefuseAnUnknownAudioTarget() {
        assertRefused("must be file:DIR, device, browser, auto or none", "--audio", "loud");
    }

    private static void assertRefused(String reason, String... options) {
        StringWriter err = new StringWriter();
        String[] arguments = {"--config", "display.yaml", options[0], options[1]};

        int code =
                new CommandLine(new LedDisplay()).setErr(new PrintWriter(err)).execute(arguments);

        assertEquals(2, code);
        assertTrue(err.toString().contains(reason), err.toString());
    }
}
