package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code personal-data} of {@code hall.yaml}.
 *
 * @param retention how long a person is remembered who does not come again, in days
 */
public record PersonalDataFile(@Nullable Duration retention) {
    public static final Duration DEFAULT_RETENTION = Duration.ofDays(30);

    public PersonalDataFile {
        require(
                retention == null || retention.toDays() >= 1,
                "retention",
                "must be at least 1d, but was %s",
                retention);
    }

    static Duration retention(@Nullable PersonalDataFile file) {
        return file == null || file.retention() == null ? DEFAULT_RETENTION : file.retention();
    }
}
