package io.jiaohao.kiosk.card;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * A reader of identity cards. Another make is another class of this interface: certified readers
 * come with a service of their own, which does the decryption (rule ID1).
 */
public interface CardReader {
    /** Makes the readers of one make known, through {@link ServiceLoader}. */
    interface Maker {
        /**
         * The word for it in {@code kiosk.yaml}: {@code card: NAME} or {@code card: NAME:WHERE}.
         */
        String name();

        /**
         * @param where what stands behind the colon; empty for nothing
         */
        CardReader at(String where);
    }

    /** Whether a card can be read at all. */
    default boolean isThere() {
        return true;
    }

    /**
     * A visitor is asked for a card: the next one is told, from any thread. Called on the event
     * loop, so it must not block. A card that was told lies there until {@link #rest}.
     */
    void begin(Vertx vertx, Consumer<IdCard> onCard);

    /** Nobody is asked any more. Called on the event loop. */
    void rest();

    /**
     * What was typed while the page asks for a card; for readers that type as a keyboard does.
     * Called on the event loop.
     */
    default void typed(String text) {}

    /**
     * Reads {@code none}, {@code keyboard}, {@code simulator:FILE}, or the name of another make.
     */
    @JsonCreator
    static CardReader parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String where = colon < 0 ? "" : text.substring(colon + 1);
        if (name.equals("simulator") && !where.isBlank()) {
            return new SimulatedCardReader(Path.of(where));
        }
        if (where.isEmpty() && name.equals("keyboard")) {
            return new KeyboardCardReader();
        }
        return where.isEmpty() && name.equals("none") ? new NoCardReader() : other(name, where);
    }

    private static CardReader other(String name, String where) {
        return ServiceLoader.load(Maker.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(maker -> maker.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        ("must be none, keyboard, simulator:FILE or the name of a"
                                                        + " reader that is installed, but was"
                                                        + " \"%s\"")
                                                .formatted(name)))
                .at(where);
    }
}
