package io.jiaohao.server.people;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What somebody is in the hall, and so what that person may do. */
public enum Role {
    /** Works at a window. */
    CLERK(EnumSet.of(Permission.WATCH)),
    /** Helps visitors in the hall (导办). */
    GUIDE(EnumSet.of(Permission.WATCH, Permission.ACKNOWLEDGE, Permission.PUBLISH_NOTICE)),
    /** Runs the hall on the day (值班长). */
    SUPERVISOR(EnumSet.complementOf(EnumSet.of(Permission.MANAGE_PEOPLE, Permission.READ_AUDIT))),
    /** Runs the system. */
    ADMINISTRATOR(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
