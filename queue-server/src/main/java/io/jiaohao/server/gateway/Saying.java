package io.jiaohao.server.gateway;

import java.time.Duration;
import java.util.List;

/** Sentences of the gateway that say more than the reason they come with. */
enum Saying {
    PIN_LOCKED_SECONDS,
    PIN_LOCKED_MINUTES,
    TOO_MANY_CONNECTIONS,
    TOO_MUCH_NONSENSE,
    TOO_MANY_KEYS;

    private static final int SECONDS = 60;

    /** Wrong pins, and how long none is looked at. */
    static String lockedOut(Duration left, String language) {
        long seconds = left.plusMillis(999).toSeconds();
        return seconds <= 2 * SECONDS
                ? Messages.text(language, PIN_LOCKED_SECONDS, List.of(String.valueOf(seconds)))
                : Messages.text(
                        language,
                        PIN_LOCKED_MINUTES,
                        List.of(String.valueOf((seconds + SECONDS - 1) / SECONDS)));
    }
}
