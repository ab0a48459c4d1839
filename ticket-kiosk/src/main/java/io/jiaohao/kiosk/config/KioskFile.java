package io.jiaohao.kiosk.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.kiosk.card.CardReader;
import io.jiaohao.kiosk.printer.Printer;
import io.jiaohao.protocol.link.LinkTls;
import io.jiaohao.protocol.link.ServerAddress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code kiosk.yaml} as it stands there; what is left out may come from the command line.
 *
 * @param tls null for plain text
 * @param language of a visitor who has not chosen one, a BCP 47 tag
 * @param data folder of the takes under way
 * @param slip the file with the form of the paper tickets, relative to this one
 * @param desk where a person can be found, by language, e.g. "左手边咨询台"
 * @param offlineNumbers null where no number is given without a server
 * @param keywords by matter: what people call it, for the search
 * @param card where identity cards are read
 */
public record KioskFile(
        @Nullable List<ServerAddress> server,
        @Nullable LinkTls tls,
        @Nullable String device,
        @Nullable String key,
        @Nullable Integer httpPort,
        @Nullable Printer printer,
        @Nullable String language,
        @Nullable Path data,
        @Nullable Map<String, String> desk,
        @Nullable List<GroupConfig> groups,
        @Nullable Path slip,
        @Nullable OfflineNumbersConfig offlineNumbers,
        @Nullable Map<String, List<String>> keywords,
        @Nullable CardReader card) {
    private static final int MAX_PORT = 65_535;

    public KioskFile {
        require(
                httpPort == null || (httpPort >= 0 && httpPort <= MAX_PORT),
                "http-port",
                "must be 0..%d, but was %d",
                MAX_PORT,
                httpPort);
        require(
                language == null || language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
                "language",
                "must be a language tag like zh-CN, but was \"%s\"",
                language);
        server = server == null ? List.of() : List.copyOf(server);
        desk = desk == null ? Map.of() : Map.copyOf(desk);
        groups = groups == null ? List.of() : List.copyOf(groups);
        requireDistinct(groups);
        keywords = keywords == null ? Map.of() : Map.copyOf(keywords);
        keywords.forEach(KioskFile::requireWords);
    }

    private static void requireWords(String matter, List<String> words) {
        require(!words.isEmpty(), "keywords." + matter, "needs at least one word");
        require(
                words.stream().noneMatch(String::isBlank),
                "keywords." + matter,
                "has an empty word");
    }

    private static void requireDistinct(List<GroupConfig> groups) {
        Set<String> ids = new HashSet<>();
        Set<String> matters = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            String key = "groups[" + i + "].";
            GroupConfig group = groups.get(i);
            require(ids.add(group.id()), key + "id", "\"%s\" is used twice", group.id());
            for (String matter : group.matters()) {
                require(
                        matters.add(matter),
                        key + "matters",
                        "\"%s\" stands in two groups",
                        matter);
            }
        }
    }
}
