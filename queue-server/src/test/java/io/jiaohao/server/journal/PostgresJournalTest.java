package io.jiaohao.server.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The journal that several nodes share. */
class PostgresJournalTest extends JournalContract<PostgresJournal> {
    private String url = "";

    @Override
    PostgresJournal create() throws SQLException {
        if (url.isEmpty()) {
            url = TestPostgres.emptySchema();
        }
        return new PostgresJournal(url);
    }

    @Override
    Connection tables() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
