package io.jiaohao.server.journal;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Where a holder book is kept. Several programs may have it open: the servers, and the one that
 * edits the list of agents. Any thread; calls block, for some seconds at most.
 *
 * <pre>
 * holder        id | hall | hash | masked? | seen?   key (hall, hash); seen: day of the last take
 * agent         hall | hash | masked | added         key (hall, hash); added: day
 * holder_salt   salt                                 one row, made at the first start
 * </pre>
 *
 * All are texts; days are like {@code 2026-07-01}. A question mark is a column that files made
 * before it was thought of get when they are opened: empty there, until the person comes again.
 */
sealed interface HolderTables permits HolderFile, PostgresHolders {
    int SALT_BYTES = 32;

    void open() throws SQLException;

    void close() throws SQLException;

    /** Each statement is a transaction of its own. */
    <T> T ask(Question<T> question) throws SQLException;

    PapersHash hash();

    /** The one salt of this book; made by whoever is first. */
    static PapersHash hash(Connection connection) throws SQLException {
        byte[] fresh = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(fresh);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO holder_salt (one, salt) VALUES (1, ?)"
                                + " ON CONFLICT (one) DO NOTHING")) {
            insert.setString(1, HexFormat.of().formatHex(fresh));
            insert.executeUpdate();
        }
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT salt FROM holder_salt")) {
            row.next();
            return new PapersHash(HexFormat.of().parseHex(row.getString(1)));
        }
    }
}
