package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.config.SecretHash;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code bin/queue-server new-pin}, where there is no console, as under a script. */
class NewPinTest {
    private final InputStream input = System.in;
    private final StringWriter printed = new StringWriter();

    @AfterEach
    void giveBack() {
        System.setIn(input);
    }

    private int run(String typed, String... arguments) {
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        PrintWriter out = new PrintWriter(printed, true);
        CommandLine server = new CommandLine(new QueueServer()).setOut(out).setErr(out);
        return server.execute(arguments);
    }

    private void assertLineFor(String pin) {
        String line = printed.toString();
        assertTrue(line.contains("- {id: wangli, pin-hash: \""), line);
        String hash = line.replaceAll("(?s).*pin-hash: \"(.*?)\".*", "$1");
        assertTrue(SecretHash.parse(hash).matches(pin), line);
    }

    @Test
    void shouldAskForAPinThatIsLeftOut() {
        assertEquals(0, run("4711\n", "new-pin", "--id", "wangli"), printed::toString);
        assertLineFor("4711");
    }

    @Test
    void shouldAskForAPinWithoutAValue() {
        assertEquals(0, run("4711\n", "new-pin", "--id", "wangli", "--pin"), printed::toString);
        assertLineFor("4711");
    }

    @Test
    void shouldTakeAPinOfTheCommandLine() {
        assertEquals(0, run("", "new-pin", "--id", "wangli", "--pin", "4711"));
        assertLineFor("4711");
    }

    @Test
    void shouldRefuseNoPin() {
        assertEquals(2, run("", "new-pin", "--id", "wangli"));
        assertTrue(printed.toString().contains("must not be empty"), printed::toString);
    }
}
