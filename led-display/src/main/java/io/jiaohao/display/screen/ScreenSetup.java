package io.jiaohao.display.screen;

import java.util.Set;

/**
 * What the configuration says of the screen.
 *
 * @param zones whose calls it shows; empty means the whole hall
 * @param language the large one, or empty for the hall's first
 */
public record ScreenSetup(Layout layout, Set<String> zones, String language) {
    public ScreenSetup {
        zones = Set.copyOf(zones);
    }

    ScreenSetup arranged(Layout otherLayout) {
        return new ScreenSetup(otherLayout, zones, language);
    }
}
