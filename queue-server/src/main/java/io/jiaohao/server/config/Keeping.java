package io.jiaohao.server.config;

import io.jiaohao.kit.config.ConfigException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a server keeps what it knows.
 *
 * @param data the folder of everything that is its own
 * @param postgres the address of the database that several nodes share, maybe with a password; null
 *     for a journal of its own in the folder
 */
public record Keeping(Path data, @Nullable String postgres) {
    static final String JOURNAL = "^(sqlite|jdbc:postgresql:.+)$";

    private static final Pattern FORM = Pattern.compile(JOURNAL);
    private static final String SQLITE = "sqlite";

    static boolean isJournal(String journal) {
        return FORM.matcher(journal).matches();
    }

    /** Reads what {@code --journal} or {@code journal} says. */
    static Keeping of(Path file, Path data, String journal) {
        if (!isJournal(journal)) {
            throw new ConfigException(
                    file,
                    "journal",
                    "must be sqlite or like jdbc:postgresql://HOST/DATABASE?user=NAME");
        }
        return new Keeping(data, journal.equals(SQLITE) ? null : journal);
    }

    /** Without the address, which may hold a password. */
    @Override
    public String toString() {
        return "Keeping[data=%s, journal=%s]"
                .formatted(data, postgres == null ? SQLITE : "postgresql");
    }
}
