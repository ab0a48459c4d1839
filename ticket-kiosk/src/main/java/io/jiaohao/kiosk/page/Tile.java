package io.jiaohao.kiosk.page;

import io.jiaohao.kiosk.config.GroupConfig;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tile of the home page.
 *
 * @param matters what stands behind it; none for the tile that shows where a person is
 */
record Tile(
        String id,
        @Nullable String icon,
        Map<String, String> name,
        @Nullable Map<String, String> hint,
        List<String> matters) {
    static Tile of(GroupConfig group, List<String> matters) {
        return new Tile(group.id(), group.icon(), group.name(), group.hint(), matters);
    }
}
