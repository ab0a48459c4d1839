package io.jiaohao.server.config;

import io.jiaohao.kit.config.ConfigException;
import java.nio.file.Path;
import java.util.Objects;
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

    /** As the command line has it, else the file. */
    static Keeping of(Path path, ServerFile file, ServerConfig.Options options) {
        String said = options.journal() == null ? file.journal() : options.journal();
        String journal = Objects.requireNonNullElse(said, SQLITE);
        if (!isJournal(journal)) {
            throw new ConfigException(
                    path,
                    "journal",
                    "must be sqlite or like jdbc:postgresql://HOST/DATABASE?user=NAME");
        }
        Path data =
                options.data() == null
                        ? ServerConfig.folder(path)
                                .resolve(Objects.requireNonNullElse(file.data(), "data"))
                        : options.data();
        return new Keeping(data, journal.equals(SQLITE) ? null : journal);
    }

    /** Without the address, which may hold a password. */
    @Override
    public String toString() {
        return "Keeping[data=%s, journal=%s]"
                .formatted(data, postgres == null ? SQLITE : "postgresql");
    }
}
