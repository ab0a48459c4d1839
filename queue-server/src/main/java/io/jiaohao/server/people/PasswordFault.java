package io.jiaohao.server.people;

import java.util.Locale;
import java.util.Optional;

/** Why a password cannot be chosen. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    IS_THE_ID,
    IS_THE_OLD_ONE;

    public static final int LEAST = 10;
    public static final int MOST = 200;

    /** Empty when it can. In characters as people count them. */
    public static Optional<PasswordFault> of(String id, String old, String chosen) {
        int length = chosen.codePointCount(0, chosen.length());
        if (length < LEAST) {
            return Optional.of(TOO_SHORT);
        }
        if (length > MOST) {
            return Optional.of(TOO_LONG);
        }
        if (chosen.toLowerCase(Locale.ROOT).equals(id)) {
            return Optional.of(IS_THE_ID);
        }
        return chosen.equals(old) ? Optional.of(IS_THE_OLD_ONE) : Optional.empty();
    }
}
