package io.jiaohao.server.journal;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.ApiKeys;
import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.AuditLog;
import io.jiaohao.server.people.DeskRefusal;
import io.jiaohao.server.people.People;
import java.nio.file.Path;
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
        return read(PersonRow.SELECT + " WHERE id = ?", id).stream().findFirst();
    }

    @Override
    public List<Account> all() {
        return read(PersonRow.SELECT + " ORDER BY id");
    }

    @Override
    public boolean isEmpty() {
        return all().isEmpty();
    }

    private List<Account> read(String sql, Object... values) {
        try {
            return tables.ask(
                    connection ->
                            new Statements(connection).select(PersonRow::account, sql, values));
        } catch (SQLException e) {
            throw JournalException.expected("read people", e);
        }
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
        return AuditBook.change(tables, entry, PersonRow.INSERT, PersonRow.added(account));
    }

    @Override
    public boolean change(Account account, AuditEntry entry) {
        return AuditBook.change(tables, entry, PersonRow.UPDATE, PersonRow.changed(account));
    }

    @Override
    public Optional<DeskRefusal> changeKeepingAnAdministrator(Account account, AuditEntry entry) {
        try {
            return tables.changeAlone(
                    connection -> {
                        Statements statements = new Statements(connection);
                        if (isLast(statements, account)) {
                            return Optional.of(DeskRefusal.LAST_ADMINISTRATOR);
                        }
                        return AuditBook.change(
                                        statements,
                                        entry,
                                        PersonRow.UPDATE,
                                        PersonRow.changed(account))
                                ? Optional.empty()
                                : Optional.of(DeskRefusal.CHANGED_MEANWHILE);
                    });
        } catch (SQLException e) {
            throw JournalException.expected("change person=" + account.id(), e);
        }
    }

    /** Whether an account manages people no more, which no other does. */
    private static boolean isLast(Statements statements, Account changed) throws SQLException {
        List<String> managing =
                statements.select(PersonRow::account, PersonRow.SELECT).stream()
                        .filter(Account::managesPeople)
                        .map(Account::id)
                        .toList();
        return !changed.managesPeople() && managing.equals(List.of(changed.id()));
    }
}
