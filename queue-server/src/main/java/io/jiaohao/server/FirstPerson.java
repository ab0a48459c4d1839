package io.jiaohao.server;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.DeskAnswer;
import io.jiaohao.server.people.People;
import io.jiaohao.server.people.PeopleDesk;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Role;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes an administrator where there is nobody yet, and says once with which password that person
 * signs in first: on standard error, past the log. Of several nodes that start together one does.
 */
final class FirstPerson implements Step {
    private static final String ID = "admin";

    private final People people;
    private final Clock clock;
    private final Supplier<String> address;

    /**
     * @param address what addresses of pages begin with
     */
    FirstPerson(People people, Clock clock, Supplier<String> address) {
        this.people = people;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public String name() {
        return "first person";
    }

    @Override
    public void start() {
        if (!people.isEmpty()) {
            return;
        }
        Person admin = new Person(ID, ID, Role.ADMINISTRATOR, Set.of());
        DeskAnswer answer = new PeopleDesk(people, Set.of(), clock).add(Actor.SERVER, admin);
        if (answer.secret() != null) {
            System.err.printf(
                    "first sign-in: %s/sign-in id=%s one-time password=%s (shown only now)%n",
                    address.get(), ID, answer.secret());
        }
    }

    @Override
    public void stop() {
        // the person stays
    }
}
