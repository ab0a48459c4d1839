package io.jiaohao.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.terminal.pad.profile.LineConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PadsConfigTest {
    private static final Path SHIPPED = Path.of("..", "config", "pads");
    private static final String TERMINAL =
            "server: [127.0.0.1:9527]\ndevice: terminal-1\nkey: secret\n";
    private static final String PADS =
            """
            pads:
              - port: /dev/ttyUSB0
                profile: ff68.yaml
                pads:
                  - {address: 5, evaluator: 5}
                  - {address: 6, device: terminal-6, key: k6, counter: "6", clerk: clerk-6, pin: "1006"}
                  - {evaluator: 9}
              - port: tcp:10.0.0.7:4001
                profile: candle.yaml
                rs485: true
                pads:
                  - {address: 33}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void copyProfiles() throws IOException {
        for (String name : List.of("ff68.yaml", "candle.yaml")) {
            Files.copy(SHIPPED.resolve(name), folder.resolve(name));
        }
    }

    private List<LineConfig> read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("terminal.yaml"), yaml);
        return PadsConfig.read(file, null, "terminal-1");
    }

    @Test
    void shouldReadTheLinesOfATerminal() throws IOException {
        List<LineConfig> lines = read(TERMINAL + PADS);

        assertEquals("/dev/ttyUSB0", lines.get(0).port().toString());
        assertEquals(9_600, lines.get(0).settings().baud());
        assertEquals(3, lines.get(0).pads().size());
        assertEquals("tcp:10.0.0.7:4001", lines.get(1).port().toString());
        assertTrue(lines.get(1).settings().rs485());
        assertFalse(lines.toString().contains("1006"), "a pin must not reach a log");
        assertFalse(lines.toString().contains("k6"), "a key must not reach a log");
    }

    @Test
    void shouldHaveNoLinesWhereNothingIsSaid() throws IOException {
        assertEquals(List.of(), read(TERMINAL));
    }

    @Test
    void shouldPreferTheFileOfTheOption() throws IOException {
        Path terminal = Files.writeString(folder.resolve("terminal.yaml"), TERMINAL + PADS);
        Path other =
                Files.writeString(
                        folder.resolve("pads.yaml"),
                        "lines: [{port: /dev/ttyS0, profile: candle.yaml, pads: [{address: 34}]}]");

        List<LineConfig> lines = PadsConfig.read(terminal, other, "terminal-1");

        assertEquals(
                List.of("/dev/ttyS0"), lines.stream().map(each -> each.port().toString()).toList());
    }

    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/dev/ttyUSB0      | tcp:10.0.0.7:4001 | pads[1].port            | there twice",
                "tcp:10.0.0.7:4001 | tcp:nowhere       | pads[1].port            | HOST:PORT",
                "address: 33       | address: 5        | pads[1].pads[0].address | 32..127",
                "address: 6        | address: 5        | pads[0].pads[1].address | there twice",
                "address: 6        | address: 300      | pads[0].pads[1].address | 0..255",
                "evaluator: 9      | evaluator: 5      | pads[0].pads[2].evaluator | there twice",
                "'{address: 33}'   | '{address: 33, evaluator: 33}' | pads[1].pads[0].evaluator | has none",
                "'{evaluator: 9}'  | '{}'              | pads[0].pads[2]         | an address or an evaluator",
                "device: terminal-6 | device: terminal-1 | pads[0].pads[1].device | another device",
                "', key: k6'       | ''                | pads[0].pads[1].key     | is missing",
                "device: terminal-6 | speed: 6         | pads[0].pads[1].speed   | no such key",
                "rs485: true       | rs485: yes        | pads[1].rs485           | true or false"
            })
    void shouldNameFileLineKeyAndReasonOfAMistake(
            String before, String after, String key, String reason) throws IOException {
        assertTrue(PADS.contains(before), before);

        ConfigException problem =
                assertThrows(
                        ConfigException.class,
                        () -> read(TERMINAL + PADS.replace(before, after == null ? "" : after)));

        String message = problem.getMessage();
        assertTrue(message.contains("terminal.yaml: " + key + ":"), message);
        assertTrue(message.contains("(line "), message);
        assertTrue(message.contains(reason), message);
    }

    @Test
    void shouldSayWhichProfileIsNotThere() {
        ConfigException problem =
                assertThrows(
                        ConfigException.class,
                        () -> read(TERMINAL + PADS.replace("ff68.yaml", "ff69.yaml")));

        assertTrue(problem.getMessage().contains("ff69.yaml: there is no such file"));
    }
}
