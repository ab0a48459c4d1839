package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall is copied while it runs, its PC is lost, and it goes on elsewhere on the copy. */
class BackupIT {
    @TempDir private Path folder;

    @Test
    void shouldGoOnFromTheCopy() throws Exception {
        Path data = folder.resolve("data");
        Path copy;
        try (ServerProcess server = ServerProcess.start(data)) {
            try (WireClient kiosk = server.open("kiosk-1");
                    WireClient terminal = server.open("terminal-1")) {
                assertEquals("M001", take(kiosk));
                assertEquals("M002", take(kiosk));
                terminal.change("counter.open", "{'counter':'1','clerk':'clerk-1','pin':'1001'}");
                assertEquals("M001", terminal.change("ticket.next").path("number").asText());
                copy = backup(data);
                assertEquals("M003", take(kiosk), "which the copy does not know");
            }
            server.kill();
        }
        try (ServerProcess server = ServerProcess.start(copy)) {
            try (WireClient kiosk = server.open("kiosk-1")) {
                assertEquals("called", find(kiosk, "M001").path("state").asText());
                assertEquals("waiting", find(kiosk, "M002").path("state").asText());
                assertEquals("M003", take(kiosk));
            }
        }
    }

    private static String take(WireClient kiosk) {
        return kiosk.change("ticket.take", "{'matter':'%s'}", "passport").path("number").asText();
    }

    private static JsonNode find(WireClient kiosk, String number) {
        return kiosk.get("ticket.find", WireClient.params("{'number':'%s'}", number));
    }

    private Path backup(Path data) {
        try (RunningProgram program =
                RunningProgram.start(
                        Programs.SERVER,
                        List.of(
                                "backup",
                                "--data",
                                data.toString(),
                                "--to",
                                folder.resolve("backups").toString()))) {
            Path made = Path.of(program.awaitFirstLine());
            assertTrue(
                    Files.exists(made.resolve("holders.db")), "those whom it names are there too");
            return made;
        }
    }
}
