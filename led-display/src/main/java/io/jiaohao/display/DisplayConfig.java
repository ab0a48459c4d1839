package io.jiaohao.display;

import static io.jiaohao.kit.config.InvalidValueException.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jiaohao.display.speech.SentenceTemplate;
import io.jiaohao.display.strip.config.StripLineConfig;
import io.jiaohao.protocol.link.LinkTls;
import io.jiaohao.protocol.link.ServerAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code display.yaml}.
 *
 * @param tls null for plain text
 * @param language the page's large one; empty for the hall's first
 * @param zones whose calls are shown and spoken; empty means the whole hall
 * @param languages spoken, in this order; empty means the hall's
 * @param data the folder that remembers what was spoken
 * @param strips lines with window strips
 */
record DisplayConfig(
        List<ServerAddress> server,
        @Nullable LinkTls tls,
        String device,
        String key,
        @Nullable Integer httpPort,
        String language,
        AudioTarget audio,
        Layout layout,
        List<String> zones,
        List<String> languages,
        @Nullable String data,
        List<StripLineConfig> strips) {
    private static final int DEFAULT_HTTP_PORT = 8085;

    /** How the calls are arranged: a few windows, or many in pages. */
    enum Layout {
        @JsonProperty("calls")
        CALLS,
        @JsonProperty("board")
        BOARD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    DisplayConfig {
        server = server == null ? List.of() : List.copyOf(server);
        device = Objects.requireNonNullElse(device, "");
        key = Objects.requireNonNullElse(key, "");
        language = Objects.requireNonNullElse(language, "");
        audio = Objects.requireNonNullElse(audio, new AudioTarget.None());
        layout = Objects.requireNonNullElse(layout, Layout.CALLS);
        zones = zones == null ? List.of() : List.copyOf(zones);
        languages = languages == null ? List.of() : List.copyOf(languages);
        strips = strips == null ? List.of() : List.copyOf(strips);
        httpPort = Objects.requireNonNullElse(httpPort, DEFAULT_HTTP_PORT);
        require(
                httpPort >= 0 && httpPort <= 65_535,
                "http-port",
                "must be 0..65535, but was %d",
                httpPort);
        for (int i = 0; i < languages.size(); i++) {
            require(
                    SentenceTemplate.of(languages.get(i)).isPresent(),
                    "languages[%d]".formatted(i),
                    "zh-CN and en can be spoken, but was \"%s\"",
                    languages.get(i));
        }
    }

    /** Where what was spoken is remembered. */
    Path dataOf(String deviceId) {
        return data == null ? Path.of("data", deviceId) : Path.of(data);
    }
}
