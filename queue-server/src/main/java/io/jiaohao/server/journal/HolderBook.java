package io.jiaohao.server.journal;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HolderId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who is who, outside the log: a person's papers become a salted hash, the hash has a random id,
 * and only that id goes into events. A row may be deleted without touching history. Calls block and
 * are carried out one at a time.
 *
 * <pre>
 * holder        id TEXT | hall TEXT | hash TEXT   key (hall, hash)
 * holder_salt   salt TEXT                         one row, made at the first start
 * </pre>
 */
public final class HolderBook implements Step {
    private static final int SALT_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final String url;
    private @Nullable Connection connection; // set by start()
    private byte[] salt = {}; // set by start()

    public HolderBook(Path file) {
        this.url = "jdbc:sqlite:" + file;
    }

    @Override
    public String name() {
        return "holders";
    }

    @Override
    public synchronized void start() throws SQLException {
        connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=5000");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS holder (id TEXT NOT NULL, hall TEXT NOT NULL,"
                            + " hash TEXT NOT NULL, PRIMARY KEY (hall, hash))");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS holder_salt (one INTEGER PRIMARY KEY CHECK (one = 1),"
                            + " salt TEXT NOT NULL)");
        }
        salt = readSalt(connection);
    }

    private static byte[] readSalt(Connection connection) throws SQLException {
        byte[] fresh = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(fresh);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT OR IGNORE INTO holder_salt (one, salt) VALUES (1, ?)")) {
            insert.setString(1, HexFormat.of().formatHex(fresh));
            insert.executeUpdate();
        }
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT salt FROM holder_salt")) {
            row.next();
            return HexFormat.of().parseHex(row.getString(1));
        }
    }

    @Override
    public synchronized void stop() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    /**
     * The id of a person, always the same in one hall.
     *
     * @param papers an id card or a phone number; only its hash is kept
     */
    public synchronized HolderId identify(HallId hall, String papers) {
        String hash = hash(papers);
        try (PreparedStatement insert =
                open().prepareStatement(
                                "INSERT OR IGNORE INTO holder (id, hall, hash) VALUES (?, ?, ?)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, hall.value());
            insert.setString(3, hash);
            insert.executeUpdate();
            return select(hall, hash).orElseThrow();
        } catch (SQLException e) {
            throw new JournalException("Expected to look up a holder", e);
        }
    }

    /** The id of a person who was met before; nobody is added. */
    public synchronized Optional<HolderId> find(HallId hall, String papers) {
        try {
            return select(hall, hash(papers));
        } catch (SQLException e) {
            throw new JournalException("Expected to find a holder", e);
        }
    }

    private Optional<HolderId> select(HallId hall, String hash) throws SQLException {
        try (PreparedStatement select =
                open().prepareStatement("SELECT id FROM holder WHERE hall = ? AND hash = ?")) {
            select.setString(1, hall.value());
            select.setString(2, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new HolderId(row.getString(1))) : Optional.empty();
            }
        }
    }

    private Connection open() {
        if (connection == null) {
            throw new IllegalStateException("Expected the holder book to be started");
        }
        return connection;
    }

    private String hash(String papers) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(papers.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected this JDK to know " + HMAC, e);
        }
    }
}
