package io.jiaohao.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.program.DeviceOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TerminalConfigTest {
    private static final String WHOLE =
            """
            server: [127.0.0.1:9527, "[::1]:9528"]
            device: terminal-1
            key: secret
            http-port: 8091
            """;

    @TempDir private Path folder;

    private TerminalConfig read(String yaml, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("terminal.yaml"), yaml);
        DeviceOptions parsed = new DeviceOptions();
        new CommandLine(parsed).parseArgs(prepend("--config", file.toString(), options));
        return TerminalConfig.read(parsed);
    }

    private static String[] prepend(String name, String value, String... rest) {
        String[] all = new String[rest.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(rest, 0, all, 2, rest.length);
        return all;
    }

    @Test
    void shouldReadTheFileWithTheUsualLanguage() throws Exception {
        TerminalConfig config = read(WHOLE);

        assertEquals("terminal-1", config.device());
        assertEquals("zh-CN", config.language());
        assertEquals(8091, config.httpPort());
        assertEquals(2, config.link().servers().size());
        assertNull(config.signIn());
    }

    @Test
    void shouldLetOptionsBeatTheFile() throws Exception {
        TerminalConfig config =
                read(
                        WHOLE + "counter: \"3\"\nclerk: clerk-3\npin: \"1003\"\n",
                        "--server",
                        "10.0.0.1:1",
                        "--device",
                        "terminal-9",
                        "--key",
                        "k9",
                        "--http-port",
                        "0");

        assertEquals("10.0.0.1:1", config.link().servers().get(0).toString());
        assertEquals("terminal-9", config.device());
        assertEquals("k9", config.link().key());
        assertEquals(0, config.httpPort());
        assertEquals(new SignIn("3", "clerk-3", "1003"), config.signIn());
        assertFalse(config.toString().contains("1003"), "a pin must not reach a log");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: red              | colour    | no such key",
                "http-port: 70000         | http-port | 0..65535",
                "http-port: many          | http-port | must be a whole number",
                "language: ''             | language  | language tag",
                "counter: \"3\"           | clerk     | together",
                "pin: \"1003\"            | counter   | together"
            })
    void shouldNameFileKeyAndReasonOfAMistake(String line, String key, String reason) {
        String yaml = WHOLE.replaceAll("(?m)^" + line.replaceAll(":.*", "") + ":.*\n", "") + line;

        ConfigException problem = assertThrows(ConfigException.class, () -> read(yaml));

        assertTrue(
                problem.getMessage().contains("terminal.yaml: " + key + ":"), problem.getMessage());
        assertTrue(problem.getMessage().contains(reason), problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"server, must name", "device, is missing", "key, is missing"})
    void shouldMissWhatIsNeeded(String key, String reason) {
        String yaml = WHOLE.replaceAll("(?m)^" + key + ":.*\n", "");

        ConfigException problem = assertThrows(ConfigException.class, () -> read(yaml));

        assertTrue(problem.getMessage().contains(key + ": "), problem.getMessage());
        assertTrue(problem.getMessage().contains(reason), problem.getMessage());
    }

    @Test
    void shouldRefuseAServerThatIsNoAddress() {
        ConfigException problem =
                assertThrows(
                        ConfigException.class,
                        () -> read(WHOLE.replace("127.0.0.1:9527", "nowhere")));

        assertTrue(problem.getMessage().contains("server[0]"), problem.getMessage());
        assertTrue(problem.getMessage().contains("HOST:PORT"), problem.getMessage());
    }

    @Test
    void shouldExplainItsOptions() {
        StringWriter out = new StringWriter();

        int exit =
                new CommandLine(new CallTerminal()).setOut(new PrintWriter(out)).execute("--help");

        assertEquals(0, exit);
        for (String option :
                new String[] {"--config", "--server", "--device", "--key", "--http-port"}) {
            assertTrue(out.toString().contains(option), option);
        }
    }
}
