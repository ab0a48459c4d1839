package io.jiaohao.server.config;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The device keys that were found right since the start, so that a device which comes back is known
 * in microseconds, however many others guess meanwhile. Holds no key, only its digest under a
 * secret of this process. Any thread.
 */
final class KnownKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final SecretKeySpec secret;
    private final Map<String, byte[]> digests = new ConcurrentHashMap<>(); // by device

    KnownKeys() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        secret = new SecretKeySpec(random, ALGORITHM);
    }

    void add(String device, String key) {
        digests.put(device, digest(key));
    }

    boolean has(String device, String key) {
        byte[] digest = digests.get(device);
        return digest != null && MessageDigest.isEqual(digest, digest(key));
    }

    private byte[] digest(String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(key.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected this JDK to know " + ALGORITHM, e);
        }
    }
}
