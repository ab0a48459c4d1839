package io.jiaohao.server.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A known key with all scopes, {@code demo-api}, beside those that are kept; on loopback only. */
public record DemoKeys(ApiKeys kept) implements ApiKeys {
    private static final String DEMO = "demo-api";
    private static final ApiKey KEY =
            new ApiKey(
                    DEMO,
                    DEMO,
                    "",
                    new ApiKey.Grant(Set.of(Scope.values()), Set.of()),
                    LocalDate.EPOCH,
                    null,
                    false);

    @Override
    public Optional<ApiKey> find(String sent) {
        return sent.equals(DEMO) ? Optional.of(KEY) : kept.find(sent);
    }

    @Override
    public List<ApiKey> all() {
        return kept.all();
    }

    @Override
    public void add(ApiKey key, AuditEntry entry) {
        kept.add(key, entry);
    }

    @Override
    public boolean revoke(String id, AuditEntry entry) {
        return kept.revoke(id, entry);
    }

    @Override
    public void used(String id, LocalDate day) {
        if (!id.equals(DEMO)) {
            kept.used(id, day);
        }
    }
}
