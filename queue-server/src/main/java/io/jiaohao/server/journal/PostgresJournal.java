package io.jiaohao.server.journal;

/** The journal in a PostgreSQL database, which several nodes share. */
public final class PostgresJournal extends SqlJournal {
    /**
     * @throws IllegalArgumentException when that is no address of PostgreSQL
     */
    public PostgresJournal(String url) {
        super(new PostgresDatabase(url));
    }
}
