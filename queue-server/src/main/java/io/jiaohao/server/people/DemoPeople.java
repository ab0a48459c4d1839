package io.jiaohao.server.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One person of each role with a known password, {@code demo-ID}, beside those who are kept; on
 * loopback only. Any thread.
 */
public final class DemoPeople implements People {
    private static final Map<Role, String> NAMES =
            new EnumMap<>(
                    Map.of(
                            Role.CLERK, "李丽",
                            Role.GUIDE, "陈晨",
                            Role.SUPERVISOR, "王芳",
                            Role.ADMINISTRATOR, "赵磊"));

    private final People kept;
    private final List<Account> made = new ArrayList<>(); // by the first who asks

    public DemoPeople(People kept) {
        this.kept = kept;
    }

    private synchronized List<Account> made() {
        if (made.isEmpty()) {
            NAMES.forEach((role, name) -> made.add(account(role, name)));
        }
        return made;
    }

    private static Account account(Role role, String name) {
        String id = role.name().toLowerCase(Locale.ROOT);
        return new Account(
                new Person(id, name, role, Set.of()),
                Passwords.hash("demo-" + id),
                false,
                false,
                Account.MADE_UP);
    }

    @Override
    public Optional<Account> find(String id) {
        return made().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .or(() -> kept.find(id));
    }

    @Override
    public List<Account> all() {
        List<Account> all = new ArrayList<>(kept.all());
        all.removeIf(each -> made().stream().anyMatch(demo -> demo.id().equals(each.id())));
        all.addAll(made());
        all.sort(Comparator.comparing(Account::id));
        return all;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public boolean add(Account account, AuditEntry entry) {
        return made().stream().noneMatch(each -> each.id().equals(account.id()))
                && kept.add(account, entry);
    }

    @Override
    public boolean change(Account account, AuditEntry entry) {
        return account.isKept() && kept.change(account, entry);
    }

    /** The demo's administrator is always left. */
    @Override
    public Optional<DeskRefusal> changeKeepingAnAdministrator(Account account, AuditEntry entry) {
        return change(account, entry)
                ? Optional.empty()
                : Optional.of(DeskRefusal.CHANGED_MEANWHILE);
    }
}
