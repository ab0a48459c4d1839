package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.people.Account;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.AuditAction;
import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People in a file of their own. */
class SqlitePeopleTest extends PeopleContract {
    @TempDir private Path folder;

    @Override
    PeopleBook make() {
        return new PeopleBook(folder.resolve("people.db"));
    }

    @Test
    void shouldSeeAtOnceWhatAnotherProgramChanged() {
        try (PeopleBook other = make().opened();
                PeopleBook server = make().opened()) {
            Person person = new Person("li", "李丽", Role.GUIDE, Set.of());
            AuditEntry entry =
                    AuditEntry.of(Instant.EPOCH, Actor.COMMAND_LINE, AuditAction.PERSON_ADD, "li");
            other.add(Account.fresh(person, "hash"), entry);
            assertTrue(server.find("li").isPresent());
        }
    }
}
