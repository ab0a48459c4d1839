package io.jiaohao.terminal;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.protocol.link.LinkTls;
import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.terminal.pad.profile.LineFile;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code terminal.yaml}: where the terminal connects and who it is; with {@code counter}, {@code
 * clerk} and {@code pin} it opens that window by itself.
 *
 * @param tls null for plain text
 * @param pads the lines to which call pads are wired; null for none
 */
record TerminalFile(
        List<ServerAddress> server,
        @Nullable LinkTls tls,
        String device,
        String key,
        @Nullable Integer httpPort,
        @Nullable String language,
        @Nullable String counter,
        @Nullable String clerk,
        @Nullable String pin,
        @Nullable List<LineFile> pads) {
    static final int DEFAULT_HTTP_PORT = 8091;
    static final String DEFAULT_LANGUAGE = "zh-CN";

    TerminalFile {
        require(server != null && !server.isEmpty(), "server", "must name at least one HOST:PORT");
        requireText("device", device);
        requireText("key", key);
        httpPort = httpPort == null ? DEFAULT_HTTP_PORT : httpPort;
        require(
                httpPort >= 0 && httpPort <= 65_535,
                "http-port",
                "must be 0..65535, but was %d",
                httpPort);
        language = language == null ? DEFAULT_LANGUAGE : language;
        require(
                !Locale.forLanguageTag(language).getLanguage().isEmpty(),
                "language",
                "must be a language tag like zh-CN, but was \"%s\"",
                language);
        requireAllOrNone(counter, clerk, pin);
    }

    private static void requireText(String key, @Nullable String value) {
        require(value != null && !value.isBlank(), key, "is missing");
    }

    private static void requireAllOrNone(
            @Nullable String counter, @Nullable String clerk, @Nullable String pin) {
        if (counter == null && clerk == null && pin == null) {
            return;
        }
        String rule = "is missing: counter, clerk and pin are given together or not at all";
        require(counter != null && !counter.isBlank(), "counter", rule);
        require(clerk != null && !clerk.isBlank(), "clerk", rule);
        require(pin != null && !pin.isBlank(), "pin", rule);
    }

    /** Who opens the window without being asked; null when the clerk signs in on the page. */
    @Nullable SignIn signIn() {
        return counter == null || clerk == null || pin == null
                ? null
                : new SignIn(counter, clerk, pin);
    }
}
