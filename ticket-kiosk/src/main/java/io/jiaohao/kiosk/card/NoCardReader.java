package io.jiaohao.kiosk.card;

import io.vertx.core.Vertx;
import java.util.function.Consumer;

/** This kiosk reads no cards: who needs one is sent to the help desk. */
public record NoCardReader() implements CardReader {
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public void begin(Vertx vertx, Consumer<IdCard> onCard) {
        throw new IllegalStateException("Expected a reader, but there is none");
    }

    @Override
    public void rest() {
        // there is nothing to end
    }
}
