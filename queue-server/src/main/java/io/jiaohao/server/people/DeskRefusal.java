package io.jiaohao.server.people;

/** Why a change of people or keys is not made. */
public enum DeskRefusal {
    BAD_ID,
    ID_TAKEN,
    /** It stands in the audit for the system itself. */
    ID_RESERVED,
    NO_SUCH_PERSON,
    NO_SUCH_KEY,
    NO_SUCH_HALL,
    /** No hall is named for somebody of some halls; that none means all must be meant. */
    HALLS_MISSING,
    NAME_MISSING,
    NO_SCOPE,
    /** Somebody else changed the person meanwhile. */
    CHANGED_MEANWHILE,
    /** An administrator who locks the last one out could not be let in again. */
    YOURSELF,
    /** Nobody would be left who manages people: others were locked or changed meanwhile. */
    LAST_ADMINISTRATOR,
    /** Somebody whom the demo makes up. */
    MADE_UP
}
