package io.jiaohao.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Where records are made durable, many at once. One thread writes. */
interface Disk extends AutoCloseable {
    /** Returns when all of them would survive a power cut. */
    void write(List<byte[]> records) throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;

    /** Nothing but bytes behind one another in one file, and an fsync. */
    final class PlainFile implements Disk {
        private final FileChannel file;

        PlainFile(Path folder) throws IOException {
            file =
                    FileChannel.open(
                            folder.resolve("limit.bin"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
        }

        @Override
        public void write(List<byte[]> records) throws IOException {
            int bytes = records.stream().mapToInt(each -> each.length).sum();
            ByteBuffer all = ByteBuffer.allocate(bytes);
            records.forEach(all::put);
            all.flip();
            while (all.hasRemaining()) {
                file.write(all);
            }
            file.force(false);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /**
     * The journal's table alone: rows of a SQLite file, committed with {@code synchronous=FULL}.
     */
    final class SqliteFile implements Disk {
        private final Connection connection;
        private long revision; // of the last row

        SqliteFile(Path folder) throws SQLException {
            connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("limit.db"));
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("PRAGMA synchronous=FULL");
                statement.execute("DROP TABLE IF EXISTS hall_journal");
                statement.execute(
                        "CREATE TABLE hall_journal (hall TEXT NOT NULL, revision INTEGER NOT NULL,"
                                + " command TEXT NOT NULL, batch TEXT NOT NULL,"
                                + " PRIMARY KEY (hall, revision))");
            }
            connection.setAutoCommit(false);
        }

        @Override
        public void write(List<byte[]> records) throws SQLException {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO hall_journal VALUES (?, ?, ?, ?)")) {
                for (byte[] record : records) {
                    insert.setString(1, "hall-1");
                    insert.setLong(2, ++revision);
                    insert.setString(3, "00000000-0000-0000-0000-000000000000");
                    insert.setString(
                            4, new String(record, java.nio.charset.StandardCharsets.UTF_8));
                    insert.executeUpdate();
                }
                connection.commit();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
