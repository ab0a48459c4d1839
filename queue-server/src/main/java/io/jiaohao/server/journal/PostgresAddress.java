package io.jiaohao.server.journal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL database is and how long it may take. What the address itself says beats the
 * time-outs here; its password is kept apart, so that no error repeats it.
 */
final class PostgresAddress {
    /** How long a statement may run before the server breaks it off, also waiting for a lock. */
    private static final int STATEMENT_MILLIS = 5_000;

    /** A node that stands still in the middle of a transaction must not hold others up. */
    static final String SESSION =
            "SET statement_timeout = %d; SET lock_timeout = %d;"
                            .formatted(STATEMENT_MILLIS, STATEMENT_MILLIS / 2)
                    + " SET idle_in_transaction_session_timeout = %d".formatted(STATEMENT_MILLIS);

    private static final String PASSWORD = "password=";
    private static final int CONNECT_SECONDS = 2; // one host
    private static final int GREETING_SECONDS = 3; // who it is, and what time-outs it has

    /** When a server that gives no sign of life is given up; above {@link #STATEMENT_MILLIS}. */
    private static final int SILENCE_SECONDS = 8;

    private final String url;
    private final @Nullable String password;

    private PostgresAddress(String url, @Nullable String password) {
        this.url = url;
        this.password = password;
    }

    /**
     * @throws IllegalArgumentException when that is none; the message does not repeat it
     */
    static PostgresAddress of(String url) {
        PostgresAddress address = split(url);
        // a name before the host is none of its forms; the driver would log it with the password
        if (address.toString().contains("@") || Driver.parseURL(address.url, null) == null) {
            throw new IllegalArgumentException(
                    "Expected an address like jdbc:postgresql://HOST/DATABASE?user=NAME");
        }
        return address;
    }

    private static PostgresAddress split(String url) {
        int question = url.indexOf('?');
        if (question < 0) {
            return new PostgresAddress(url, null);
        }
        StringBuilder rest = new StringBuilder(url.substring(0, question + 1));
        String password = null;
        for (String parameter : url.substring(question + 1).split("&")) {
            if (parameter.startsWith(PASSWORD)) {
                password = decoded(parameter.substring(PASSWORD.length()));
            } else {
                rest.append(parameter).append('&');
            }
        }
        return new PostgresAddress(rest.substring(0, rest.length() - 1), password);
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout((int) TimeUnit.MILLISECONDS.toSeconds(connectMillis()));
        source.setSocketTimeout(SILENCE_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("jiaohao");
        source.setURL(url);
        if (password != null) {
            source.setPassword(password);
        }
        return source;
    }

    /** How long a connection may take, if all hosts but the last are dead. */
    long connectMillis() {
        long hosts = toString().chars().filter(letter -> letter == ',').count() + 1;
        return TimeUnit.SECONDS.toMillis(hosts * CONNECT_SECONDS + GREETING_SECONDS);
    }

    /** Without what comes after the question mark: there may be secrets among it. */
    @Override
    public String toString() {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
