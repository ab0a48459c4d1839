package io.jiaohao.display;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.display.screen.Layout;
import io.jiaohao.display.speech.Wordings;
import io.jiaohao.display.strip.config.StripLineConfig;
import io.jiaohao.display.voice.AudioTarget;
import io.jiaohao.display.voice.VoiceConfig;
import io.jiaohao.protocol.link.LinkTls;
import io.jiaohao.protocol.link.ServerAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code display.yaml}.
 *
 * @param tls null for plain text
 * @param language the page's large one; empty for the hall's first
 * @param zones whose calls are shown and spoken; empty means the whole hall
 * @param languages spoken, in this order; empty means the hall's
 * @param data the folder that remembers what was spoken, and what was chosen for the panel
 * @param voice how calls are spoken
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
        VoiceConfig voice,
        List<StripLineConfig> strips) {
    private static final int DEFAULT_HTTP_PORT = 8085;

    DisplayConfig {
        server = server == null ? List.of() : List.copyOf(server);
        device = Objects.requireNonNullElse(device, "");
        key = Objects.requireNonNullElse(key, "");
        language = Objects.requireNonNullElse(language, "");
        audio = Objects.requireNonNullElse(audio, new AudioTarget.None());
        layout = Objects.requireNonNullElse(layout, Layout.CALLS);
        zones = zones == null ? List.of() : List.copyOf(zones);
        languages = languages == null ? List.of() : List.copyOf(languages);
        voice = Objects.requireNonNullElse(voice, VoiceConfig.DEFAULT);
        strips = strips == null ? List.of() : List.copyOf(strips);
        httpPort = Objects.requireNonNullElse(httpPort, DEFAULT_HTTP_PORT);
        require(
                httpPort >= 0 && httpPort <= 65_535,
                "http-port",
                "must be 0..65535, but was %d",
                httpPort);
        checkZones(zones, voice);
        for (int i = 0; i < languages.size(); i++) {
            require(
                    Wordings.isBuiltIn(languages.get(i))
                            || voice.wordings().containsKey(languages.get(i)),
                    "languages[%d]".formatted(i),
                    "zh-CN and en can be spoken, others with a file in voice.wordings, but was \"%s\"",
                    languages.get(i));
        }
    }

    /** A loudspeaker that waited for another zone's calls would never speak. */
    private static void checkZones(List<String> zones, VoiceConfig voice) {
        for (int i = 0; i < voice.speakers().size(); i++) {
            List<String> served = voice.speakers().get(i).zones();
            require(
                    zones.isEmpty() || zones.containsAll(served),
                    "voice.speakers[%d].zones".formatted(i),
                    "must be among the display's zones %s, but were %s",
                    zones,
                    served);
        }
    }

    /** Where what was spoken is remembered. */
    Path dataOf(String deviceId) {
        return data == null ? Path.of("data", deviceId) : Path.of(data);
    }
}
