package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code api}: what other systems may do over HTTP.
 *
 * @param corsOrigins of the pages elsewhere whose scripts may use it; none by default
 */
public record ApiFile(@Nullable List<String> corsOrigins) {
    static final ApiFile DEFAULT = new ApiFile(null);
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    public ApiFile {
        corsOrigins = List.copyOf(Objects.requireNonNullElse(corsOrigins, List.of()));
        for (String origin : corsOrigins) {
            require(
                    ORIGIN.matcher(origin).matches(),
                    "cors-origins",
                    "must be like https://HOST, but was %s",
                    origin);
        }
    }
}
