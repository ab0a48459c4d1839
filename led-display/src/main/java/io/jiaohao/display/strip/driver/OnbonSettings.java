package io.jiaohao.display.strip.driver;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.util.Objects;

/**
 * {@code onbon}: what the card is and has.
 *
 * @param font a prefix that chooses a font of the card, e.g. {@code \FO000}; empty for its first
 * @param colours whether the panel has more than one colour: a call is then yellow, and changes to
 *     red and back while it is new
 */
public record OnbonSettings(Card card, String font, Boolean colours) {
    private static final String FONT = "(\\\\F[OE]\\d{3})*";

    /** Families that count an area's width differently. */
    public enum Card {
        /** In bytes of eight dots. */
        BX_5K,
        /** In dots. */
        BX_6K
    }

    public OnbonSettings {
        card = Objects.requireNonNullElse(card, Card.BX_5K);
        font = Objects.requireNonNullElse(font, "");
        colours = Boolean.TRUE.equals(colours);
        require(font.matches(FONT), "font", "must be like \\FO000, but was \"%s\"", font);
    }
}
