package io.jiaohao.kiosk.config;

import io.jiaohao.kiosk.card.CardReader;
import java.util.List;
import java.util.Map;

/**
 * What a visitor meets at the touch page.
 *
 * @param desk where a person can be found, by language
 * @param groups the tiles of the home page; a tile for each queue when empty
 * @param keywords by matter: what people call it, in any language
 * @param card where identity cards are read
 */
public record PageConfig(
        Map<String, String> desk,
        List<GroupConfig> groups,
        Map<String, List<String>> keywords,
        CardReader card) {
    private static final Map<String, String> DEFAULT_DESK =
            Map.of("zh-CN", "左手边咨询台", "en", "the help desk on your left");

    public PageConfig {
        desk = desk.isEmpty() ? DEFAULT_DESK : Map.copyOf(desk);
        groups = List.copyOf(groups);
        keywords = Map.copyOf(keywords);
    }
}
