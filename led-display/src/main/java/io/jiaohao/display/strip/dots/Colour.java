package io.jiaohao.display.strip.dots;

import java.util.Locale;

/** What a dot is lit in (UX.md, section 3): amber is a call and nothing else. */
public enum Colour {
    AMBER,
    WHITE,
    GREEN;

    /** The colour's word on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
