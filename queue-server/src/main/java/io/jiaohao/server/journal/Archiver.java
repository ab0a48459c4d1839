package io.jiaohao.server.journal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Moves what lies below a snapshot out of the hot table, hall by hall. Runs on its caller's thread.
 */
final class Archiver {
    private final Database database;

    Archiver(Database database) {
        this.database = database;
    }

    /** Of a hall that cannot be archived the others do not suffer: it is told at the end. */
    int archive() {
        JournalException failed = null;
        int moved = 0;
        try {
            for (Archive.Due due : database.read(Archive::due)) {
                try {
                    moved += archive(due);
                } catch (SQLException | RuntimeException e) {
                    failed = JournalException.expected("archive " + due, e);
                }
            }
        } catch (SQLException e) {
            failed = JournalException.expected("archive", e);
        }
        if (failed != null) {
            throw failed;
        }
        return moved;
    }

    private int archive(Archive.Due due) throws SQLException {
        int moved = 0;
        long last = 0; // the revision where the chunk before began; a chunk that stays ends it
        for (Chunk chunk = next(due); chunk != null && chunk.first() > last; chunk = next(due)) {
            last = chunk.first();
            Chunk next = chunk;
            byte[] bytes = chunk.bytes();
            boolean mine = database.change(connection -> Archive.move(connection, next, bytes));
            moved += mine ? chunk.batches().size() : 0;
        }
        return moved;
    }

    private @Nullable Chunk next(Archive.Due due) throws SQLException {
        return database.read(connection -> Archive.next(connection, due)).orElse(null);
    }
}
