package io.jiaohao.server.people;

import java.util.Locale;

/** What people and keys are audited for. */
public enum AuditAction {
    SIGN_IN,
    SIGN_IN_REFUSED,
    LOCK_OUT,
    SIGN_OUT,
    PASSWORD_CHANGE,
    PASSWORD_RESET,
    PERSON_ADD,
    PERSON_CHANGE,
    PERSON_LOCK,
    PERSON_UNLOCK,
    KEY_MAKE,
    KEY_REVOKE;

    /** As it stands in the audit. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
