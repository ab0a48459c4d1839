package io.jiaohao.display.panel;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.display.screen.Layout;

/**
 * What somebody who mounts a panel tells of it. From the first four the settings page computes how
 * large each text is in the eye of whoever sits farthest away.
 *
 * @param inches the panel's diagonal
 * @param width of the panel in pixels
 * @param height of the panel in pixels
 * @param seat metres from the panel to the farthest seat
 */
public record PanelChoice(double inches, int width, int height, double seat, Layout layout) {
    public PanelChoice {
        require(inches >= 10 && inches <= 300, "inches", "must be 10..300, but was %s", inches);
        require(width >= 640 && width <= 16_384, "width", "must be 640..16384, but was %d", width);
        require(
                height >= 360 && height <= 16_384,
                "height",
                "must be 360..16384, but was %d",
                height);
        require(seat >= 0.5 && seat <= 100, "seat", "must be 0.5..100, but was %s", seat);
        require(layout != null, "layout", "must be calls or board");
    }
}
