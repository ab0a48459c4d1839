package io.jiaohao.display.screen;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How the screen arranges the calls: one large for a few windows, or many windows in pages. */
public enum Layout {
    @JsonProperty("calls")
    CALLS,
    @JsonProperty("board")
    BOARD;

    /** As in files and in the page's state. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
