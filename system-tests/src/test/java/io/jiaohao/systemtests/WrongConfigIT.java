package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong configuration stops the start with file, key and reason. */
class WrongConfigIT {
    @TempDir Path folder;

    private void assertRefused(Programs program, HallFiles files, String file, String... words) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--config");
        String own = file.equals("hall.yaml") ? "server.yaml" : file;
        arguments.add(files.file(own).toString());
        assertRefused(program, arguments, file, words);
    }

    private static void assertRefused(
            Programs program, List<String> arguments, String file, String... words) {
        try (RunningProgram refused = RunningProgram.start(program, arguments)) {
            int exit = refused.awaitExit();
            String errors = refused.errors();
            assertEquals(2, exit, errors);
            assertTrue(errors.contains(file), errors);
            for (String word : words) {
                assertTrue(errors.contains(word), word + " in: " + errors);
            }
        }
    }

    private HallFiles files() {
        return HallFiles.copyTo(folder);
    }

    @Test
    void shouldNameAnUnknownKeyOfTheServer() {
        assertRefused(
                Programs.SERVER,
                files().append("server.yaml", "colour: red"),
                "server.yaml",
                "colour",
                "no such key");
    }

    @Test
    void shouldNameAnUnknownKeyOfTheHall() {
        HallFiles files = files().replace("hall.yaml", "prefix: A,", "prefix: A, colour: red,");
        assertRefused(Programs.SERVER, files, "hall.yaml", "queues[0].colour", "no such key");
    }

    @Test
    void shouldNameAPrefixThatIsUsedTwice() {
        HallFiles files = files().replace("hall.yaml", "prefix: B", "prefix: A");
        assertRefused(Programs.SERVER, files, "hall.yaml", "queues[1].prefix", "household");
    }

    @Test
    void shouldNameAMatterWhoseQueueNobodyServes() {
        HallFiles files = files().replace("hall.yaml", ", capped-demo]}", "]}");
        assertRefused(Programs.SERVER, files, "hall.yaml", "capped-demo", "served by no counter");
    }

    @Test
    void shouldNameACounterWithoutAQueue() {
        HallFiles files =
                files().replace(
                                "hall.yaml",
                                "zone: a, queues: [desk, general]",
                                "zone: a, queues: []");
        assertRefused(Programs.SERVER, files, "hall.yaml", "counters[5].queues");
    }

    @Test
    void shouldNameAQueueThatIsNotThere() {
        HallFiles files = files().replace("hall.yaml", "queues: [desk, general]", "queues: [dask]");
        assertRefused(Programs.SERVER, files, "hall.yaml", "counters[5].queues[0]", "dask");
    }

    @Test
    void shouldRefuseDemoKeysOffLoopback() {
        HallFiles files = files().replace("server.yaml", "bind: 127.0.0.1", "bind: 0.0.0.0");
        assertRefused(Programs.SERVER, files, "server.yaml", "demo-devices");
    }

    @Test
    void shouldNameAPortOutOfRange() {
        HallFiles files = files().replace("server.yaml", "device-port: 9527", "device-port: 65536");
        assertRefused(Programs.SERVER, files, "server.yaml", "device-port", "65535");
    }

    @Test
    void shouldNameAFileThatIsNotThere() {
        assertRefused(
                Programs.SERVER,
                List.of("--config", folder.resolve("server.yaml").toString()),
                "server.yaml",
                "no such file");
        HallFiles files = files().replace("server.yaml", "[hall.yaml]", "[other.yaml]");
        assertRefused(
                Programs.SERVER,
                List.of("--config", files.file("server.yaml").toString()),
                "other.yaml",
                "no such file");
    }

    @Test
    void shouldNameAnUnknownKeyOfTheKiosk() {
        HallFiles files = files().append("kiosk.yaml", "colour: red");
        assertRefused(Programs.KIOSK, files, "kiosk.yaml", "colour", "no such key");
    }

    @Test
    void shouldNameAnUnknownKeyOfTheTerminal() {
        HallFiles files = files().append("terminal.yaml", "colour: red");
        assertRefused(Programs.TERMINAL, files, "terminal.yaml", "colour", "no such key");
    }

    @Test
    void shouldNameAnUnknownKeyOfTheDisplay() {
        HallFiles files = files().append("display.yaml", "colour: red");
        assertRefused(Programs.DISPLAY, files, "display.yaml", "colour", "no such key");
    }
}
