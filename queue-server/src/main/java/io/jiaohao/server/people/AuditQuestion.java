package io.jiaohao.server.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit.
 *
 * @param person who acted, or was acted upon; null for anybody
 * @param action null for any
 * @param from the first moment
 * @param until the moment after the last
 * @param most how many, the newest
 */
public record AuditQuestion(
        @Nullable String person, @Nullable String action, Instant from, Instant until, int most) {}
