package io.jiaohao.server.web.people;

import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.ApiKey;
import io.jiaohao.server.people.Role;
import io.jiaohao.server.people.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the page shows but for the audit; no hash of anything. */
record PeopleShown(
        List<PersonShown> people,
        List<KeyShown> keys,
        List<HallShown> halls,
        List<Role> roles,
        List<String> scopes) {
    /**
     * @param demo whether the demo made the person up, who cannot be changed
     */
    record PersonShown(
            String id,
            String name,
            Role role,
            List<String> halls,
            boolean locked,
            boolean oneTime,
            boolean demo,
            int version) {
        static PersonShown of(Account account) {
            return new PersonShown(
                    account.id(),
                    account.person().name(),
                    account.person().role(),
                    ids(account.person().halls()),
                    account.locked(),
                    account.oneTime(),
                    !account.isKept(),
                    account.version());
        }
    }

    record KeyShown(
            String id,
            String name,
            List<String> scopes,
            List<String> halls,
            LocalDate made,
            @Nullable LocalDate used,
            boolean revoked) {
        static KeyShown of(ApiKey key) {
            return new KeyShown(
                    key.id(),
                    key.name(),
                    key.grant().scopes().stream().map(Scope::word).sorted().toList(),
                    ids(key.grant().halls()),
                    key.made(),
                    key.used(),
                    key.revoked());
        }
    }

    record HallShown(String id, Map<String, String> name) {
        static HallShown of(HallConfig hall) {
            return new HallShown(hall.id().value(), hall.plan().name().byLanguage());
        }
    }

    static PeopleShown of(List<Account> people, List<ApiKey> keys, List<HallConfig> halls) {
        return new PeopleShown(
                people.stream().map(PersonShown::of).toList(),
                keys.stream().map(KeyShown::of).toList(),
                halls.stream().map(HallShown::of).toList(),
                List.of(Role.values()),
                Stream.of(Scope.values()).map(Scope::word).toList());
    }

    private static List<String> ids(Collection<HallId> halls) {
        return halls.stream().map(HallId::value).sorted().toList();
    }
}
