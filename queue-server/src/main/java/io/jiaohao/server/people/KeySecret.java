package io.jiaohao.server.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of the API as a program has it. Its secret has 256 random bits, so that a plain hash of it
 * cannot be guessed back.
 *
 * <pre>
 * jh _ id, 8 hex digits _ secret, 32 bytes in URL-safe Base64
 * </pre>
 */
public record KeySecret(String id, String secret) {
    private static final Pattern FORM = Pattern.compile("jh_([0-9a-f]{8})_([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 4;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static KeySecret fresh() {
        return new KeySecret(
                HexFormat.of().formatHex(random(ID_BYTES)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES)));
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Empty when it does not look like a key. */
    public static Optional<KeySecret> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new KeySecret(form.group(1), form.group(2)))
                : Optional.empty();
    }

    /** What is kept of it. */
    public String hash() {
        return HexFormat.of().formatHex(digest(secret));
    }

    /** Takes the same time for every wrong one. */
    public boolean matches(String hash) {
        return MessageDigest.isEqual(digest(secret), HexFormat.of().parseHex(hash));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected this JDK to know SHA-256", e);
        }
    }

    /** As it is given to who asked for it, once. */
    public String text() {
        return "jh_%s_%s".formatted(id, secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "KeySecret[id=%s]".formatted(id);
    }
}
