package io.jiaohao.server;

import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.HALL;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.journal.HolderBook;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.scenario.HallScenario;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code bin/queue-server backup}, beside a server that writes. */
class BackupTest {
    @TempDir private Path folder;
    private SqliteJournal journal;
    private HolderBook holders;
    private final List<Batch> batches = new ArrayList<>();
    private final StringWriter printed = new StringWriter();

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        journal = new SqliteJournal(folder.resolve("data/journal.db"));
        journal.start();
        holders = new HolderBook(folder.resolve("data/holders.db"));
        holders.start();
        HallScenario.given(take(PASSPORT), take(PASSPORT), take(PASSPORT))
                .then(stage -> batches.addAll(stage.batches()));
    }

    @AfterEach
    void close() throws Exception {
        journal.stop();
        holders.stop();
    }

    private void write(int from, int to) {
        for (int index = from; index < to; index++) {
            journal.append(HALL, index + 1, batches.get(index));
        }
    }

    private int backup(Path data) {
        PrintWriter out = new PrintWriter(printed, true);
        return new CommandLine(new QueueServer())
                .setOut(out)
                .setErr(out)
                .execute("backup", "--data", data.toString(), "--to", folder + "/backups");
    }

    @Test
    void shouldKeepWhatWasDurableWhenItWasMade() throws Exception {
        write(0, 2);
        assertEquals(0, backup(folder.resolve("data")), printed::toString);
        write(2, batches.size());
        Path made = Path.of(printed.toString().strip());
        SqliteJournal restored = new SqliteJournal(made.resolve("journal.db"));
        restored.start();
        List<Batch> found = new ArrayList<>();
        restored.replay(HALL, (revision, batch) -> found.add(batch));
        restored.append(HALL, 3, batches.get(2));
        restored.stop();
        assertEquals(batches.subList(0, 2), found);
        assertTrue(Files.exists(made.resolve("holders.db")), "those who are named in it");
        assertFalse(PrivateFolder.isOpenToOthers(made), "ID3: for nobody else");
    }

    @Test
    void shouldSayWhereThereIsNothingToCopy() {
        assertEquals(2, backup(folder.resolve("elsewhere")));
        assertTrue(printed.toString().contains("no server keeps its journal there"));
    }

    @Test
    void shouldSayWhyACopyFails() throws Exception {
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/journal.db"), "no table is in here".repeat(100));
        assertEquals(1, backup(folder.resolve("broken")));
        assertTrue(printed.toString().contains("Expected to copy"), printed::toString);
    }

    @Test
    void shouldSayThatNothingCanBeWrittenThere() throws Exception {
        write(0, 1);
        Files.createFile(folder.resolve("backups"));
        assertEquals(1, backup(folder.resolve("data")));
        assertTrue(printed.toString().contains("Expected to make a backup"), printed::toString);
    }
}
