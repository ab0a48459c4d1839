package io.jiaohao.server.journal;

import io.jiaohao.server.holder.Papers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What stands for a person's papers on disk: their HMAC with the salt of this holder book. */
final class PapersHash {
    private static final String HMAC = "HmacSHA256";

    private final byte[] salt;

    PapersHash(byte[] salt) {
        this.salt = salt.clone();
    }

    String of(Papers papers) {
        String kind = papers.kind().name().toLowerCase(Locale.ROOT);
        byte[] bytes = (kind + ":" + papers.value()).getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected this JDK to know " + HMAC, e);
        }
    }
}
