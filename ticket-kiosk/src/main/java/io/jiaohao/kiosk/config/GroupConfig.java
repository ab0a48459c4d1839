package io.jiaohao.kiosk.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code groups[]}: a tile of the home page and the matters behind it.
 *
 * @param icon a name of the kit's icons; another one shows a plain grid
 * @param matters ids of the hall's matters, in the order shown
 */
public record GroupConfig(
        String id,
        @Nullable String icon,
        Map<String, String> name,
        @Nullable Map<String, String> hint,
        List<String> matters) {
    public GroupConfig {
        require(id != null && !id.isBlank(), "id", "is missing");
        require(name != null && !name.isEmpty(), "name", "needs a text by language");
        require(matters != null && !matters.isEmpty(), "matters", "needs at least one matter");
        require(
                new HashSet<>(matters).size() == matters.size(),
                "matters",
                "names a matter twice: %s",
                matters);
        name = Map.copyOf(name);
        hint = hint == null ? null : Map.copyOf(hint);
        matters = List.copyOf(matters);
    }
}
