package io.jiaohao.display.strip.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.strip.driver.DriverKind;
import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.StrictYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class StripLineConfigTest {
    @TempDir Path folder;

    /** A file with lines only. */
    record Lines(List<StripLineConfig> strips) {}

    @Test
    void shouldReadEveryKey() throws IOException {
        List<StripLineConfig> lines =
                read(
                        """
                        strips:
                          - driver: page
                            strips: [{counter: "1"}, {zone: a, size: 192x32}, {name: 大厅}]
                          - driver: {onbon: {card: bx-6k, font: '\\FO000', colours: true}}
                            port: tcp:10.0.0.7:5005
                            timing: {pacing: 10ms, refresh: 30s, answer-within: 2s}
                            strips: [{counter: "3", size: 64x16, address: 2}]
                          - driver: {modbus: {function: 16, start: 112, places: 6, per-register: 2, align: left, charset: US-ASCII}}
                            port: /dev/ttyUSB0
                            serial: {baud: 19200, parity: even, rs485: true}
                            strips: [{counter: "4", address: 1}, {counter: "5", address: 2}]
                          - driver: {candle: {arrow: "<", blinks: 3}}
                            port: /dev/ttyUSB1
                            strips: [{counter: "6", address: 32}]
                          - driver: {raw: {frame: "02 {address} {text,16} {checksum} 03", charset: GBK, checksum: crc-16-arc, checksum-from: 1}}
                            port: /dev/ttyUSB2
                            strips: [{counter: "7"}]
                        """);

        assertEquals(5, lines.size());
        assertTrue(lines.get(0).driver().kind().isEmpty());
        assertTrue(lines.get(1).driver().kind().orElseThrow() instanceof DriverKind.Onbon);
        assertEquals(Duration.ofMillis(10), lines.get(1).settings().pacing());
        assertEquals(19_200, lines.get(2).settings().port().baud());
        assertEquals(57_600, lines.get(3).settings().port().baud());
        assertEquals(Duration.ofMillis(200), lines.get(3).settings().pacing());
        assertEquals(Duration.ofSeconds(4), lines.get(4).settings().refresh());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    driver: page                                   |                              | strips: [0].strips | must name at least one strip
                    driver: laser                                  | strips: [{counter: '1'}]     | [0].driver | must be page, onbon, modbus, candle, or raw
                    driver: raw                                    | strips: [{counter: '1'}]     | [0].driver | must be page, onbon, modbus, candle, or raw
                    driver: onbon                                  | strips: [{counter: '1'}]     | [0].port | is missing
                    {driver: page, port: /dev/x}                   | strips: [{counter: '1'}]     | [0].port | has no use
                    {driver: onbon, port: /dev/x}                  | strips: [{counter: '1'}, {counter: '2'}] | [0].strips[0].address | is missing
                    {driver: candle, port: /dev/x}                 | strips: [{address: 2}]       | [0].strips[0].address | must be 32..127
                    {driver: modbus, port: /dev/x}                 | strips: [{address: 2}, {address: 2}] | [0].strips[1].address | is there twice
                    {driver: candle, port: /dev/x, timing: {pacing: 20ms}} | strips: [{address: 32}] | [0].timing.pacing | must be at least 200ms
                    {driver: onbon, port: /dev/x, timing: {refresh: 10ms}} | strips: [{address: 1}] | [0].timing.refresh | must be at least 1s
                    {driver: onbon, port: /dev/x, timing: {answer-within: 1m}} | strips: [{address: 1}] | [0].timing.answer-within | must be 10s at most
                    {driver: onbon, port: /dev/x, serial: {baud: 5}} | strips: [{address: 1}] | [0].serial.baud | must be 300..
                    {driver: page}                                 | strips: [{size: 50x16}]      | [0].strips[0].size | must be one of 64x16, 96x16
                    {driver: page}                                 | strips: [{counter: '1', zone: a}] | [0].strips[0].zone | cannot stand beside counter
                    {driver: {onbon: {font: x}}, port: /dev/x}     | strips: [{address: 1}]       | [0].driver.onbon.font | must be like
                    {driver: {onbon: {card: bx-7}}, port: /dev/x}  | strips: [{address: 1}]       | [0].driver.onbon.card | must be one of bx-5k, bx-6k
                    {driver: {candle: {arrow: x}}, port: /dev/x}   | strips: [{address: 32}]      | [0].driver.candle.arrow | must be >, < or -
                    {driver: {candle: {blinks: 95}}, port: /dev/x} | strips: [{address: 32}]      | [0].driver.candle.blinks | must be 0..94
                    {driver: {modbus: {function: 5}}, port: /dev/x} | strips: [{address: 1}]      | [0].driver.modbus.function | must be 6 or 16
                    {driver: {modbus: {start: 70000}}, port: /dev/x} | strips: [{address: 1}]     | [0].driver.modbus.start | must be 0..65535
                    {driver: {modbus: {places: 99}}, port: /dev/x} | strips: [{address: 1}]       | [0].driver.modbus.places | must be 1..32
                    {driver: {modbus: {per-register: 3}}, port: /dev/x} | strips: [{address: 1}]  | [0].driver.modbus.per-register | must be 1 or 2
                    {driver: {modbus: {charset: x y}}, port: /dev/x} | strips: [{address: 1}]     | [0].driver.modbus.charset | is not known
                    {driver: {raw: {}}, port: /dev/x}              | strips: [{address: 1}]       | [0].driver.raw.frame | is missing
                    {driver: {raw: {frame: 02 zz}}, port: /dev/x}  | strips: [{address: 1}]       | [0].driver.raw.frame | has a part that is not known
                    {driver: {raw: {frame: '02 {checksum}'}}, port: /dev/x} | strips: [{address: 1}] | [0].driver.raw.checksum | must be there
                    {driver: {raw: {frame: '02', checksum-from: -1}}, port: /dev/x} | strips: [{address: 1}] | [0].driver.raw.checksum-from | must be 0 or more
                    {driver: {raw: {frame: '02', charset: none}}, port: /dev/x} | strips: [{address: 1}] | [0].driver.raw.charset | is not known
                    {driver: {modbus: {}, candle: {}}, port: /dev/x} | strips: [{address: 1}]     | [0].driver | must be one kind
                    """)
    void shouldNameKeyAndReason(String line, String strips, String key, String reason) {
        String inner = line.startsWith("{") ? line.substring(1, line.length() - 1) : line;
        String all = strips == null ? "" : ", " + strips;

        ConfigException refused =
                assertThrows(
                        ConfigException.class,
                        () -> read("strips: [{%s%s}]".formatted(inner, all)));

        assertEquals(
                "strips" + key.replace("strips: ", ""),
                refused.problems().get(0).key(),
                refused.getMessage());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void shouldReadAnOption() {
        StripLineConfig line =
                new LedOption().convert("3=onbon:tcp:10.0.0.7:5005?size=64x16&address=9&baud=9600");

        assertEquals("tcp:10.0.0.7:5005", String.valueOf(line.port()));
        assertEquals("3", line.strips().get(0).counter());
        assertEquals(9, line.strips().get(0).address());
        assertEquals("64x16", line.strips().get(0).size().toString());
        assertEquals(9_600, line.settings().port().baud());
        assertEquals(
                null, new LedOption().convert("hall=page?size=192x32").strips().get(0).counter());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    onbon:/dev/x            | must be NAME=DRIVER
                    3=                      | must be NAME=DRIVER
                    3=onbon                 | port is missing
                    3=laser:/dev/x          | must be page, onbon, modbus, candle
                    3=page?size=1x1         | must be one of 64x16
                    3=page?colour=red       | there is no such setting: colour
                    3=candle:/dev/x?address=1 | address must be 32..127
                    3=onbon:tcp:nowhere     | nowhere
                    """)
    void shouldRefuseAnOption(String option, String reason) {
        TypeConversionException refused =
                assertThrows(TypeConversionException.class, () -> new LedOption().convert(option));

        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    private List<StripLineConfig> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("lines.yaml"), text);
        return StrictYaml.read(file, Lines.class).strips();
    }
}
