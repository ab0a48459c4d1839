package io.jiaohao.server.journal;

import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An account as a row of {@link PeopleTables}. */
final class PersonRow {
    private static final String COLUMNS =
            "id, name, role, halls, password, one_time, locked, version";
    static final String SELECT = "SELECT " + COLUMNS + " FROM person";
    static final String INSERT =
            "INSERT INTO person (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
                    .formatted(COLUMNS);
    static final String UPDATE =
            "UPDATE person SET name = ?, role = ?, halls = ?, password = ?, one_time = ?,"
                    + " locked = ?, version = version + 1 WHERE id = ? AND version = ?";

    private PersonRow() {}

    static Account account(ResultSet row) throws SQLException {
        Person person =
                new Person(
                        row.getString(1),
                        row.getString(2),
                        Role.valueOf(row.getString(3)),
                        PeopleBook.halls(row.getString(4)));
        return new Account(
                person, row.getString(5), row.getInt(6) == 1, row.getInt(7) == 1, row.getInt(8));
    }

    /** Of {@link #INSERT}. */
    static Object[] added(Account account) {
        Person person = account.person();
        return new Object[] {
            person.id(),
            person.name(),
            person.role().name(),
            PeopleBook.halls(person.halls()),
            account.password(),
            PeopleBook.number(account.oneTime()),
            PeopleBook.number(account.locked()),
            account.version()
        };
    }

    /** Of {@link #UPDATE}. */
    static Object[] changed(Account account) {
        Person person = account.person();
        return new Object[] {
            person.name(),
            person.role().name(),
            PeopleBook.halls(person.halls()),
            account.password(),
            PeopleBook.number(account.oneTime()),
            PeopleBook.number(account.locked()),
            person.id(),
            account.version()
        };
    }
}
