package io.jiaohao.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kiosk.printer.FilePrinter;
import io.jiaohao.kiosk.printer.NoPrinter;
import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.program.DeviceOptions;
import io.jiaohao.protocol.link.LinkTls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class KioskConfigTest {
    private static final String GOOD = "server: [127.0.0.1:9527]\ndevice: kiosk-1\nkey: demo\n";
    private static final String GROUP = "groups: [{id: a, name: {zh-CN: 甲}, matters: [m1]}";

    @TempDir Path folder;

    @Test
    void shouldFillInWhatTheFileLeavesOut() throws IOException {
        KioskConfig config = read(GOOD);

        assertEquals("zh-CN", config.link().language());
        assertEquals(8081, config.httpPort());
        assertEquals(new NoPrinter(), config.printer());
        assertEquals(Path.of("data", "kiosk-1"), config.data());
        assertTrue(config.page().groups().isEmpty());
        assertTrue(config.page().keywords().isEmpty());
        assertFalse(config.page().card().isThere());
        assertNull(config.offlineNumbers());
    }

    @Test
    void shouldN8GiveNumbersOfItsOwnOnlyWhereTheFileSaysSo() throws IOException {
        assertEquals(
                new OfflineNumbersConfig(50, Duration.ofSeconds(10)),
                read(GOOD + "offline-numbers: {}\n").offlineNumbers());
        assertEquals(
                new OfflineNumbersConfig(20, Duration.ofMinutes(1)),
                read(GOOD + "offline-numbers: {count: 20, after: 1m}\n").offlineNumbers());
    }

    @Test
    void shouldSpeakTlsWhereTheFileSaysSo() throws IOException {
        assertNull(read(GOOD).link().tls());
        assertEquals(new LinkTls(null), read(GOOD + "tls: {}\n").link().tls());
        assertEquals(
                new LinkTls(folder.resolve("ca.pem")),
                read(GOOD + "tls: {trust: ca.pem}\n").link().tls());
    }

    @Test
    void shouldLetOptionsBeatTheFile() throws IOException {
        Path file = write(GOOD + "http-port: 8081\nprinter: none\n");
        DeviceOptions options =
                options(
                        file,
                        "--device",
                        "kiosk-7",
                        "--server",
                        "10.0.0.1:1,10.0.0.2:2",
                        "--http-port",
                        "0");

        KioskConfig config = KioskConfig.read(options, new FilePrinter(Path.of("out")));

        assertEquals("kiosk-7", config.link().device());
        assertEquals(2, config.link().servers().size());
        assertEquals(0, config.httpPort());
        assertEquals(new FilePrinter(Path.of("out")), config.printer());
        assertEquals(Path.of("data", "kiosk-7"), config.data());
    }

    @Test
    void shouldReadTheSampleHalls() throws IOException {
        try (Stream<Path> files =
                Files.find(Path.of("..", "config"), 2, KioskConfigTest::isKioskFile)) {
            for (Path file : files.toList()) {
                assertEquals("kiosk-1", KioskConfig.read(options(file), null).link().device());
            }
        }
    }

    private static boolean isKioskFile(Path path, Object attributes) {
        return path.endsWith("kiosk.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: red                            | colour",
                "printer: laser                         | printer",
                "printer: 'tcp:nowhere'                 | printer",
                "http-port: 70000                       | http-port",
                "language: '中文'                        | language",
                "card: magic                            | card",
                "card: 'simulator:'                     | card",
                "keywords: {m1: []}                     | keywords.m1",
                "keywords: {m1: ['']}                   | keywords.m1",
                "groups: [{id: a, name: {en: A}, matters: []}]         | groups[0].matters",
                "groups: [{id: a, matters: [m1]}]                      | groups[0].name",
                "groups: [{id: a, name: {en: A}, matters: [m1], x: 1}] | groups[0].x",
                "groups: [{id: a, name: {en: A}, matters: [m1, m1]}]   | groups[0].matters",
                "offline-numbers: true                  | offline-numbers",
                "offline-numbers: {count: 0}            | offline-numbers.count",
                "offline-numbers: {count: 501}          | offline-numbers.count",
                "offline-numbers: {after: 10ms}         | offline-numbers.after",
                "offline-numbers: {after: 2h}           | offline-numbers.after",
                "offline-numbers: {block: 50}           | offline-numbers.block",
            })
    void shouldNameFileAndKeyOfWhatIsWrong(String line, String key) throws IOException {
        assertProblem(key, GOOD + line + "\n");
    }

    @Test
    void shouldRefuseGroupsThatShareAnIdOrAMatter() throws IOException {
        assertProblem(
                "groups[1].id", GOOD + GROUP + ", {id: a, name: {zh-CN: 乙}, matters: [m2]}]\n");
        assertProblem(
                "groups[1].matters",
                GOOD + GROUP + ", {id: b, name: {zh-CN: 乙}, matters: [m1]}]\n");
    }

    @Test
    void shouldNameABadServerAndWhatIsMissing() throws IOException {
        assertProblem("server[0]", "server: [nowhere]\ndevice: kiosk-1\nkey: demo\n");
        assertProblem("server", "device: kiosk-1\nkey: demo\n");
        assertProblem("device", "server: [127.0.0.1:1]\nkey: demo\n");
        assertProblem("key", "server: [127.0.0.1:1]\ndevice: kiosk-1\n");
    }

    private void assertProblem(String key, String yaml) throws IOException {
        Path file = write(yaml);
        ConfigException wrong =
                assertThrows(ConfigException.class, () -> KioskConfig.read(options(file), null));
        assertEquals(key, wrong.problems().get(0).key(), wrong.getMessage());
        assertTrue(wrong.getMessage().startsWith(file.toString()), wrong.getMessage());
    }

    private KioskConfig read(String yaml) throws IOException {
        return KioskConfig.read(options(write(yaml)), null);
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("kiosk.yaml"), yaml);
    }

    private static DeviceOptions options(Path file, String... more) {
        DeviceOptions options = new DeviceOptions();
        String[] all =
                Stream.concat(Stream.of("--config", file.toString()), Stream.of(more))
                        .toArray(String[]::new);
        CommandLine.populateCommand(options, all);
        return options;
    }
}
