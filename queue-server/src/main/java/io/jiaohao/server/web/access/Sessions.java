package io.jiaohao.server.web.access;

import io.jiaohao.server.config.AccessRules;
import io.jiaohao.server.people.Account;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Who is signed in, in a map that all nodes share and whose calls block: not on an event loop. It
 * holds hashes of the cookies, never a cookie. Any thread.
 */
final class Sessions {
    private static final int TOKEN_BYTES = 32;
    private static final Duration COARSE = Duration.ofMinutes(1);
    private static final int FINE = 10; // of the idle time, where that is short
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<ConcurrentMap<String, Session>> book;
    private final AccessRules.Sessions rules;
    private final Clock clock;

    Sessions(
            Supplier<ConcurrentMap<String, Session>> book,
            AccessRules.Sessions rules,
            Clock clock) {
        this.book = book;
        this.rules = rules;
        this.clock = clock;
    }

    /** Gives the cookie of a new session; it is nowhere else. */
    String open(Account account) {
        String token = random();
        Instant now = clock.instant();
        book.get()
                .put(key(token), new Session(account.id(), account.version(), random(), now, now));
        return token;
    }

    /** The session of that cookie, if it is not over; it is used by this. */
    Optional<Session> find(String token) {
        String key = key(token);
        Session session = book.get().get(key);
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (isOver(session, now)) {
            book.get().remove(key);
            return Optional.empty();
        }
        if (Duration.between(session.used(), now).compareTo(grain()) >= 0) {
            book.get().replace(key, session, session.usedAt(now)); // not when it has just ended
        }
        return Optional.of(session);
    }

    private Duration grain() {
        Duration share = rules.idle().dividedBy(FINE);
        return share.compareTo(COARSE) < 0 ? share : COARSE;
    }

    private boolean isOver(Session session, Instant now) {
        return now.isAfter(session.began().plus(rules.longest()))
                || now.isAfter(session.used().plus(rules.idle()));
    }

    void close(String token) {
        book.get().remove(key(token));
    }

    /** Ends all of a person's, wherever they began. */
    void closeAll(String person) {
        for (Map.Entry<String, Session> each : book.get().entrySet()) {
            if (each.getValue().person().equals(person)) {
                book.get().remove(each.getKey());
            }
        }
    }

    /** Forgets those that are over. */
    void forgetOver() {
        Instant now = clock.instant();
        for (Map.Entry<String, Session> each : book.get().entrySet()) {
            if (isOver(each.getValue(), now)) {
                book.get().remove(each.getKey(), each.getValue());
            }
        }
    }

    private static String random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String key(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected this JDK to know SHA-256", e);
        }
    }
}
