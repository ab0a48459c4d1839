package io.jiaohao.server.journal;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is asked of tables.
 *
 * @param <T> the answer
 */
interface Question<T> {
    T ask(Connection connection) throws SQLException;
}
