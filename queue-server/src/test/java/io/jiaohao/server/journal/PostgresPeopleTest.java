package io.jiaohao.server.journal;

/** People beside the journal of several nodes. */
class PostgresPeopleTest extends PeopleContract {
    private String url = "";

    @Override
    PeopleBook make() throws Exception {
        if (url.isEmpty()) {
            url = TestPostgres.emptySchema();
            PostgresJournal journal = new PostgresJournal(url);
            journal.start(); // makes the tables
            journal.stop();
        }
        return PeopleBook.inPostgres(url);
    }
}
