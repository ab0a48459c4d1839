package io.jiaohao.server.people;

/** Something that not everybody may do. */
public enum Permission {
    /** See the hall as it is now. */
    WATCH,
    /** Read figures of days that are over. */
    READ_REPORTS,
    /** Read the figures of single clerks, and see their names. */
    READ_CLERK_FIGURES,
    /** Have a window open or help a queue. */
    OPEN_COUNTER,
    /** Move waiting visitors to another queue. */
    MOVE_TICKETS,
    /** Stop and resume the taking of numbers. */
    STOP_TAKING,
    /** Publish and withdraw notices. */
    PUBLISH_NOTICE,
    /** Stop the whole hall in an emergency, and resume. */
    STOP_HALL,
    /** Say that an entry of what needs action is known. */
    ACKNOWLEDGE,
    /** Make, change and lock people and keys of the API. */
    MANAGE_PEOPLE,
    /** Read who changed what. */
    READ_AUDIT
}
