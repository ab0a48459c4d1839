package io.jiaohao.protocol.link;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;

/** Where a server listens, written {@code HOST:PORT}; IPv6 hosts in brackets. */
public record ServerAddress(String host, int port) {
    public ServerAddress {
        if (host.isBlank() || port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "Expected HOST:PORT with a port of 0..65535, but was " + host + ":" + port);
        }
    }

    /** Reads {@code HOST:PORT}. */
    @JsonCreator
    public static ServerAddress parse(String text) {
        try {
            URI uri = URI.create("tcp://" + text);
            if (uri.getHost() != null && uri.getPort() >= 0 && uri.getPath().isEmpty()) {
                String host = uri.getHost();
                boolean bracketed = host.startsWith("[");
                return new ServerAddress(
                        bracketed ? host.substring(1, host.length() - 1) : host, uri.getPort());
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Expected HOST:PORT, but was \"%s\"".formatted(text), e);
        }
        throw new IllegalArgumentException("Expected HOST:PORT, but was \"%s\"".formatted(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
