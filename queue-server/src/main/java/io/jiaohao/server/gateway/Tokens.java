package io.jiaohao.server.gateway;

import java.security.SecureRandom;
import java.util.Base64;

/** Names that nobody can guess: 128 random bits. Any thread. */
final class Tokens {
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
