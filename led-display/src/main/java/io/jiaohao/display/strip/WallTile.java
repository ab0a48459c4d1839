package io.jiaohao.display.strip;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaohao.display.strip.face.Flash;
import io.jiaohao.display.strip.face.StripView.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A strip on the page.
 *
 * @param counter its window's id, or null
 * @param zone its zone's id, or null; with neither it shows the hall
 * @param size e.g. {@code 96x16}
 * @param width of the picture; more than the strip's when the text moves through it
 * @param layers the lit dots of each colour: rows from the top, in hex, the leftmost dot first
 * @param trouble why the device is not there; null when all is well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WallTile(
        @Nullable String counter,
        @Nullable String zone,
        String size,
        int width,
        Map<String, String> layers,
        Said said,
        @Nullable String trouble) {
    WallTile {
        layers = Map.copyOf(layers);
    }

    /** In words, for people who do not see the dots, and for tests. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(Kind kind, String text, Flash flash, @Nullable String call) {}
}
