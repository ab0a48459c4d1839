package io.jiaohao.server.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;

/**
 * How passwords are kept: as Argon2id makes them, with the figures that OWASP advises. One takes
 * tens of milliseconds and 19 MiB: not on an event loop. Any thread.
 */
public final class Passwords {
    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID, 19);

    private static final int SALT_BYTES = 16;

    /** Without what looks like something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LETTERS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Somebody's whom there is not; its work is that of anybody's. */
    private static final String NOBODY = hash("nobody");

    private Passwords() {}

    public static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return FUNCTION.hash(bytes(password), salt).getResult();
    }

    public static boolean matches(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash)
                .check(bytes(password), hash.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes as long as a check, so that nobody can tell from it who there is. */
    public static void matchNobody(String password) {
        matches(password, NOBODY);
    }

    /** Two ways to type one character are the same password. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One that somebody can copy from a screen: 79 random bits. */
    public static String oneTime() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LETTERS; i++) {
            if (i > 0 && i % GROUP_LETTERS == 0) {
                made.append('-');
            }
            made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
