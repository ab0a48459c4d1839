package io.jiaohao.display.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpokenCallsTest {
    @TempDir Path folder;

    @Test
    void shouldRememberOverARestart() throws IOException {
        Path file = folder.resolve("data/display-1/spoken.txt");
        SpokenCalls before = SpokenCalls.open(file);
        before.add(List.of("call-1"));
        before.add(List.of("call-2"));

        assertEquals(List.of("call-1", "call-2"), SpokenCalls.open(file).ids());
    }

    @Test
    void shouldNotJoinALineThatACrashCutShort() throws IOException {
        Path file = folder.resolve("spoken.txt");
        Files.writeString(file, "call-1\ncal");
        SpokenCalls.open(file).add(List.of("call-3"));

        assertEquals(List.of("call-1", "cal", "call-3"), SpokenCalls.open(file).ids());
    }

    @Test
    void shouldStayBounded() throws IOException {
        Path file = folder.resolve("spoken.txt");
        SpokenCalls spoken = SpokenCalls.open(file);
        for (int i = 0; i < 5_000; i++) {
            spoken.add(List.of("call-" + i));
        }

        assertTrue(Files.readAllLines(file).size() <= 2_000);
        List<String> kept = SpokenCalls.open(file).ids();
        assertEquals(1_000, kept.size());
        assertEquals("call-4999", kept.get(999));
    }
}
