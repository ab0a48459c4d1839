package io.jiaohao.server.people;

import io.jiaohao.server.domain.state.HallId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes and revokes keys of the API for an administrator. Any thread; calls block. */
public final class KeyDesk {
    private final ApiKeys keys;
    private final Set<HallId> halls;
    private final Clock clock;

    /**
     * @param halls those there are; empty when that is not known
     */
    public KeyDesk(ApiKeys keys, Set<HallId> halls, Clock clock) {
        this.keys = keys;
        this.halls = Set.copyOf(halls);
        this.clock = clock;
    }

    /** Gives the key. */
    public DeskAnswer make(Actor actor, String name, ApiKey.Grant grant) {
        if (name.isBlank()) {
            return DeskAnswer.refused(DeskRefusal.NAME_MISSING);
        }
        if (grant.scopes().isEmpty()) {
            return DeskAnswer.refused(DeskRefusal.NO_SCOPE);
        }
        if (!halls.isEmpty() && !halls.containsAll(grant.halls())) {
            return DeskAnswer.refused(DeskRefusal.NO_SUCH_HALL);
        }
        KeySecret secret = KeySecret.fresh();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        keys.add(
                new ApiKey(secret.id(), name.strip(), secret.hash(), grant, today, null, false),
                AuditEntry.of(clock.instant(), actor, AuditAction.KEY_MAKE, secret.id())
                        .because(words(grant)));
        return DeskAnswer.given(secret.text());
    }

    private static String words(ApiKey.Grant grant) {
        return Stream.concat(
                        grant.scopes().stream().map(Scope::word).sorted(),
                        grant.halls().stream().map(HallId::value).sorted())
                .collect(Collectors.joining(" "));
    }

    public DeskAnswer revoke(Actor actor, String id) {
        return keys.revoke(id, AuditEntry.of(clock.instant(), actor, AuditAction.KEY_REVOKE, id))
                ? DeskAnswer.DONE
                : DeskAnswer.refused(DeskRefusal.NO_SUCH_KEY);
    }
}
