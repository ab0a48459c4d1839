package io.jiaohao.kiosk.card;

import io.vertx.core.Vertx;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A reader that types the number as a keyboard would (keyboard wedge): the page hears the keys and
 * hands them on. Confined to the event loop.
 */
public final class KeyboardCardReader implements CardReader {
    private @Nullable Consumer<IdCard> onCard; // null while nobody is asked

    @Override
    public void begin(Vertx vertx, Consumer<IdCard> listener) {
        onCard = listener;
    }

    @Override
    public void rest() {
        onCard = null;
    }

    @Override
    public void typed(String text) {
        Consumer<IdCard> listener = onCard;
        if (listener != null) {
            IdCard.read(text).ifPresent(listener);
        }
    }
}
