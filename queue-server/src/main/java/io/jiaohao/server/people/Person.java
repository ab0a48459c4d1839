package io.jiaohao.server.people;

import io.jiaohao.server.domain.state.HallId;
import java.util.Set;

/**
 * Somebody who may sign in on the server's pages.
 *
 * @param id what the person signs in with, as {@link Ids} has it; also stands in logs and events
 * @param name as others see it
 * @param halls where the role counts; none means all
 */
public record Person(String id, String name, Role role, Set<HallId> halls) {
    public Person {
        halls = Set.copyOf(halls);
    }

    /** Whoever manages people of one hall could make somebody who manages all. */
    boolean managesPeople() {
        return role.permissions().contains(Permission.MANAGE_PEOPLE) && halls.isEmpty();
    }

    public boolean may(Permission permission, HallId hall) {
        return role.permissions().contains(permission) && (halls.isEmpty() || halls.contains(hall));
    }
}
