package io.jiaohao.server.journal;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.ApiKeys;
import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.AuditLog;
import io.jiaohao.server.people.People;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Role;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may sign in, with the keys of the API and the audit beside them: in a file of its own, or in
 * the database of several nodes. Any thread; calls block.
 */
public final class PeopleBook implements People, Step, AutoCloseable {
    private static final String COLUMNS =
            "id, name, role, halls, password, one_time, locked, version";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM person";
    private static final String INSERT =
            "INSERT INTO person (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
                    .formatted(COLUMNS);
    private static final String UPDATE =
            "UPDATE person SET name = ?, role = ?, halls = ?, password = ?, one_time = ?,"
                    + " locked = ?, version = version + 1 WHERE id = ? AND version = ?";

    private final PeopleTables tables;

    private PeopleBook(PeopleTables tables) {
        this.tables = tables;
    }

    public PeopleBook(Path file) {
        this(new PeopleFile(file));
    }

    /**
     * The book of several nodes, in the journal's database.
     *
     * @throws IllegalArgumentException when that is no address of PostgreSQL
     */
    public static PeopleBook inPostgres(String url) {
        return new PeopleBook(new PostgresPeople(url));
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void start() throws SQLException {
        tables.open();
    }

    @Override
    public void stop() throws SQLException {
        tables.close();
    }

    /** For a program that is no server. */
    public PeopleBook opened() {
        try {
            tables.open();
            return this;
        } catch (SQLException e) {
            throw JournalException.expected("open the people", e);
        }
    }

    @Override
    public void close() {
        try {
            tables.close();
        } catch (SQLException e) {
            throw JournalException.expected("close the people", e);
        }
    }

    public ApiKeys keys() {
        return new KeyBook(tables);
    }

    public AuditLog audit() {
        return new AuditBook(tables);
    }

    @Override
    public Optional<Account> find(String id) {
        return read(SELECT + " WHERE id = ?", id).stream().findFirst();
    }

    @Override
    public List<Account> all() {
        return read(SELECT + " ORDER BY id");
    }

    @Override
    public boolean isEmpty() {
        return all().isEmpty();
    }

    private List<Account> read(String sql, Object... values) {
        try {
            return tables.ask(
                    connection ->
                            new Statements(connection).select(PeopleBook::account, sql, values));
        } catch (SQLException e) {
            throw JournalException.expected("read people", e);
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        Person person =
                new Person(
                        row.getString(1),
                        row.getString(2),
                        Role.valueOf(row.getString(3)),
                        halls(row.getString(4)));
        return new Account(
                person, row.getString(5), row.getInt(6) == 1, row.getInt(7) == 1, row.getInt(8));
    }

    static Set<HallId> halls(String kept) {
        return items(kept).map(HallId::new).collect(Collectors.toUnmodifiableSet());
    }

    static Stream<String> items(String kept) {
        return Stream.of(kept.split(" ")).filter(item -> !item.isEmpty());
    }

    static String list(Collection<String> items) {
        return items.stream().sorted().collect(Collectors.joining(" "));
    }

    static String halls(Set<HallId> halls) {
        return list(halls.stream().map(HallId::value).toList());
    }

    static int number(boolean yes) {
        return yes ? 1 : 0;
    }

    @Override
    public boolean add(Account account, AuditEntry entry) {
        Person person = account.person();
        return AuditBook.change(
                tables,
                entry,
                INSERT,
                person.id(),
                person.name(),
                person.role().name(),
                halls(person.halls()),
                account.password(),
                number(account.oneTime()),
                number(account.locked()),
                account.version());
    }

    @Override
    public boolean change(Account account, AuditEntry entry) {
        Person person = account.person();
        return AuditBook.change(
                tables,
                entry,
                UPDATE,
                person.name(),
                person.role().name(),
                halls(person.halls()),
                account.password(),
                number(account.oneTime()),
                number(account.locked()),
                person.id(),
                account.version());
    }
}
