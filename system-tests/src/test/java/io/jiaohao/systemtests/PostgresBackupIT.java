package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.benchmark.Postgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hall's PostgreSQL is dumped while the server works, and restored as docs/operations.md says:
 * the hall goes on from the moment of the dump.
 */
class PostgresBackupIT {
    @TempDir private Path folder;
    private final Path programs =
            Postgres.installed().orElseThrow(() -> new AssertionError("Please install postgresql"));

    @Test
    void shouldGoOnFromTheDump() throws Exception {
        try (Postgres database = Postgres.start(programs, folder)) {
            String dump = folder.resolve("jiaohao.dump").toString();
            try (ServerProcess server = start(database, "before");
                    WireClient kiosk = server.open("kiosk-1");
                    WireClient terminal = server.open("terminal-1")) {
                assertEquals("M001", take(kiosk));
                assertEquals("M002", take(kiosk));
                DemoHall.openCounter(terminal, 1);
                assertEquals("M001", terminal.change("ticket.next").path("number").asText());
                run(database, "pg_dump", "-Fc", "-f", dump, "postgres");
                assertEquals("M003", take(kiosk), "which the dump does not know");
                server.program().terminate();
                server.program().awaitExit();
            }
            run(database, "psql", "-d", "template1", "-c", RENAME);
            run(database, "createdb", "postgres");
            run(database, "pg_restore", "-d", "postgres", dump);
            try (ServerProcess server = start(database, "after");
                    WireClient kiosk = server.open("kiosk-1")) {
                assertEquals("called", state(kiosk, "M001"));
                assertEquals("waiting", state(kiosk, "M002"));
                assertEquals("M003", take(kiosk));
            }
        }
    }

    private static final String RENAME = "ALTER DATABASE postgres RENAME TO jiaohao_old";

    private ServerProcess start(Postgres database, String data) {
        return ServerProcess.start(
                Programs.demo("server.yaml"), folder.resolve(data), 0, "--journal", database.url());
    }

    private static String take(WireClient kiosk) {
        return kiosk.change("ticket.take", "{'matter':'%s'}", "passport").path("number").asText();
    }

    private static String state(WireClient kiosk, String number) {
        return kiosk.get("ticket.find", WireClient.params("{'number':'%s'}", number))
                .path("state")
                .asText();
    }

    /** One of PostgreSQL's own programs. */
    private void run(Postgres database, String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(programs.resolve(program).toString());
        command.addAll(List.of("-h", "127.0.0.1", "-U", "postgres"));
        command.addAll(List.of("-p", String.valueOf(database.port())));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), command + ": " + said);
    }
}
