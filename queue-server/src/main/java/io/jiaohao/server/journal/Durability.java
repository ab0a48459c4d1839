package io.jiaohao.server.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Whether a PostgreSQL server keeps what it has confirmed. */
final class Durability {
    private static final List<String> NEEDED = List.of("fsync", "synchronous_commit");

    private Durability() {}

    /** Refuses a server that loses confirmed rows when its power fails. */
    static void require(Connection connection) throws SQLException {
        for (String setting : NEEDED) {
            try (Statement show = connection.createStatement();
                    ResultSet row = show.executeQuery("SHOW " + setting)) {
                row.next();
                if (row.getString(1).equals("off")) {
                    throw new SQLException(
                            "Expected PostgreSQL to keep what it has confirmed, but %s=off"
                                    .formatted(setting));
                }
            }
        }
    }
}
