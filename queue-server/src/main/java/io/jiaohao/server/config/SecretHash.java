package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A device key or a pin as it is stored: salted and stretched with PBKDF2-HMAC-SHA256, written
 * {@code pbkdf2:ITERATIONS:SALT:HASH} in Base64. Checking one takes milliseconds: not on an event
 * loop.
 */
public record SecretHash(int iterations, String salt, String hash) {
    private static final String NAME = "pbkdf2";
    private static final Pattern FORM =
            Pattern.compile(
                    NAME + ":[1-9]\\d{0,7}(:([A-Za-z0-9+/]{4})*[A-Za-z0-9+/]{2,4}={0,2}){2}");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** For keys, which are long and random. */
    public static final int KEY_ITERATIONS = 1_000;

    /** For pins, which are short. */
    public static final int PIN_ITERATIONS = 100_000;

    /** Reads the written form. */
    @JsonCreator
    public static SecretHash parse(String text) {
        String[] parts = text.split(":");
        require(
                FORM.matcher(text).matches(),
                "",
                "must be pbkdf2:ITERATIONS:SALT:HASH, as bin/queue-server new-key prints it");
        return new SecretHash(Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    public static SecretHash of(String secret, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new SecretHash(iterations, encode(salt), encode(derive(secret, salt, iterations)));
    }

    /** Whether this is the secret; takes the same time for every wrong one. */
    public boolean matches(String secret) {
        byte[] expected = Base64.getDecoder().decode(hash);
        byte[] given = derive(secret, Base64.getDecoder().decode(salt), iterations);
        return MessageDigest.isEqual(expected, given);
    }

    private static byte[] derive(String secret, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(
                            new PBEKeySpec(secret.toCharArray(), salt, iterations, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected this JDK to know PBKDF2", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return String.join(":", NAME, String.valueOf(iterations), salt, hash);
    }
}
