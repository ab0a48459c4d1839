package io.jiaohao.server.people;

/** Why a change of people or keys is not made. */
public enum DeskRefusal {
    BAD_ID,
    ID_TAKEN,
    NO_SUCH_PERSON,
    NO_SUCH_KEY,
    NO_SUCH_HALL,
    NAME_MISSING,
    NO_SCOPE,
    /** Somebody else changed the person meanwhile. */
    CHANGED_MEANWHILE,
    /** An administrator who locks the last one out could not be let in again. */
    YOURSELF,
    /** Somebody whom the demo makes up. */
    MADE_UP
}
