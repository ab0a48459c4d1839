package io.jiaohao.server.web.access;

import io.jiaohao.server.people.Permission;
import io.jiaohao.server.people.Role;
import java.util.List;

/**
 * What {@code GET /session} answers to who is signed in; 401 without a body to others. Roles and
 * permissions are written as they are named here, like {@code SUPERVISOR} and {@code STOP_HALL}.
 *
 * @param id of the person
 * @param name of the person, as others see it
 * @param halls where the role counts; none means all
 * @param csrf what goes into {@code X-CSRF-Token} of each change
 * @param passwordToChange whether the person must choose a password first, and may nothing else yet
 */
public record SessionShown(
        String id,
        String name,
        Role role,
        List<String> halls,
        List<Permission> permissions,
        String csrf,
        boolean passwordToChange) {
    public SessionShown {
        halls = List.copyOf(halls);
        permissions = List.copyOf(permissions);
    }
}
