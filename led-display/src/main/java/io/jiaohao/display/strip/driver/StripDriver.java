package io.jiaohao.display.strip.driver;

import io.jiaohao.display.strip.face.Scene;
import io.jiaohao.kit.wire.Wire;
import java.io.IOException;

/** Speaks to strips of one kind. Used by its line's thread. */
public interface StripDriver {
    /**
     * What makes the strip show a scene; the same bytes for what looks the same to it, so that
     * nothing is sent twice.
     */
    byte[] payload(StripTarget target, Scene scene);

    /**
     * Sends it, and waits for the answer where the kind has one.
     *
     * @throws IOException when the line is lost
     * @throws TroubleException when this strip is silent or refuses; the line goes on
     */
    void show(Wire wire, StripTarget target, byte[] payload) throws IOException, TroubleException;
}
