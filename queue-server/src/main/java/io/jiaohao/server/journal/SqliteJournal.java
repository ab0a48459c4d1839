package io.jiaohao.server.journal;

import java.nio.file.Path;

/** The journal in one SQLite file. */
public final class SqliteJournal extends SqlJournal {
    public SqliteJournal(Path file) {
        super(new SqliteDatabase(file));
    }
}
