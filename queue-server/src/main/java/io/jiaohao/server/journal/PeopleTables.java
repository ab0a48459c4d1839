package io.jiaohao.server.journal;

import java.sql.SQLException;

/**
 * Where people, keys of the API and their audit are kept. Several programs may have it open: the
 * servers, and the one that adds people. Any thread; calls block, for some seconds at most.
 *
 * <pre>
 * person    id | name | role | halls | password | one_time | locked | version       key id
 * api_key   id | name | hash | scopes | halls | made | used? | revoked              key id
 * audit     no | at | actor | origin | action | subject | detail                    key no
 * </pre>
 *
 * Lists are their items with a space between; at is in milliseconds since 1970; made and used are
 * days like {@code 2026-07-01}; yes is 1. A question mark is what may be empty.
 */
sealed interface PeopleTables permits PeopleFile, PostgresPeople {
    void open() throws SQLException;

    void close() throws SQLException;

    /** Each statement is a transaction of its own. */
    <T> T ask(Question<T> question) throws SQLException;

    /** All statements are one transaction. */
    <T> T change(Question<T> change) throws SQLException;

    /** As {@link #change}, while no other program changes people. */
    <T> T changeAlone(Question<T> change) throws SQLException;
}
