package io.jiaohao.server.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people sign in with: small letters, digits and dashes, however they are typed. */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Ids() {}

    /** Empty when nobody can have it. */
    public static Optional<String> read(String typed) {
        String id = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }
}
