package io.jiaohao.server.journal;

import io.jiaohao.server.people.ApiKey;
import io.jiaohao.server.people.ApiKeys;
import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.KeySecret;
import io.jiaohao.server.people.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of the API, beside the people. Any thread; calls block. */
final class KeyBook implements ApiKeys {
    private static final Logger LOG = LoggerFactory.getLogger(KeyBook.class);
    private static final String COLUMNS = "id, name, hash, scopes, halls, made, used, revoked";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM api_key";
    private static final String INSERT =
            "INSERT INTO api_key (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS);
    private static final String REVOKE =
            "UPDATE api_key SET revoked = 1 WHERE id = ? AND revoked = 0";

    private final PeopleTables tables;

    KeyBook(PeopleTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<ApiKey> find(String sent) {
        return KeySecret.parse(sent)
                .flatMap(
                        secret ->
                                read(SELECT + " WHERE id = ?", secret.id()).stream()
                                        .filter(key -> secret.matches(key.hash()))
                                        .findFirst());
    }

    @Override
    public List<ApiKey> all() {
        return read(SELECT + " ORDER BY made DESC, id");
    }

    private List<ApiKey> read(String sql, Object... values) {
        try {
            return tables.ask(
                    connection -> new Statements(connection).select(KeyBook::key, sql, values));
        } catch (SQLException e) {
            throw JournalException.expected("read keys", e);
        }
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        String used = row.getString(7);
        ApiKey.Grant grant =
                new ApiKey.Grant(scopes(row.getString(4)), PeopleBook.halls(row.getString(5)));
        return new ApiKey(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                grant,
                LocalDate.parse(row.getString(6)),
                used == null ? null : LocalDate.parse(used),
                row.getInt(8) == 1);
    }

    /** Without those of a later version. */
    private static Set<Scope> scopes(String kept) {
        return PeopleBook.items(kept)
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void add(ApiKey key, AuditEntry entry) {
        AuditBook.change(
                tables,
                entry,
                INSERT,
                key.id(),
                key.name(),
                key.hash(),
                PeopleBook.list(key.grant().scopes().stream().map(Scope::word).toList()),
                PeopleBook.halls(key.grant().halls()),
                key.made().toString(),
                null,
                PeopleBook.number(key.revoked()));
    }

    @Override
    public boolean revoke(String id, AuditEntry entry) {
        return AuditBook.change(tables, entry, REVOKE, id);
    }

    @Override
    public void used(String id, LocalDate day) {
        try {
            tables.ask(
                    connection ->
                            new Statements(connection)
                                    .update(
                                            "UPDATE api_key SET used = ? WHERE id = ?",
                                            day.toString(),
                                            id));
        } catch (SQLException e) {
            LOG.warn("Expected to note the use of key={}, but {}", id, e.getMessage());
        }
    }
}
