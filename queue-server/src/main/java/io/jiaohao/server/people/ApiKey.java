package io.jiaohao.server.people;

import io.jiaohao.server.domain.state.HallId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program signs its requests with, without the secret.
 *
 * @param id what the key begins with; may be shown
 * @param name what it is for
 * @param hash of the secret, as {@link KeySecret} makes it
 * @param made the day it was made (UTC)
 * @param used the last day it was used (UTC); null before that
 * @param revoked whether it counts no more
 */
public record ApiKey(
        String id,
        String name,
        String hash,
        Grant grant,
        LocalDate made,
        @Nullable LocalDate used,
        boolean revoked) {
    /**
     * What a key may do, and where.
     *
     * @param halls where it counts; none means all
     */
    public record Grant(Set<Scope> scopes, Set<HallId> halls) {
        public Grant {
            scopes = Set.copyOf(scopes);
            halls = Set.copyOf(halls);
        }

        public boolean allows(Scope scope) {
            return scopes.contains(scope);
        }
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "ApiKey[id=%s]".formatted(id);
    }
}
