package io.jiaohao.terminal.pad.profile;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a pad shows in each state.
 *
 * @param offline the server cannot be reached; presses are refused, save a finish
 * @param closed nobody has opened the window
 * @param paused the clerk is away
 * @param idle nobody is at hand and nobody waits
 * @param waiting nobody is at hand and somebody waits
 * @param called somebody was called
 * @param serving somebody is being served
 * @param refused for a moment: the press did nothing
 */
public record Looks(
        Look offline,
        Look closed,
        Look paused,
        Look idle,
        Look waiting,
        Look called,
        Look serving,
        Look refused) {
    public Looks {
        byName(offline, closed, paused, idle, waiting, called, serving, refused)
                .forEach((name, look) -> require(look != null, name, "is missing"));
    }

    /** All of them, by their keys. */
    Map<String, Look> byName() {
        Map<String, Look> all = new LinkedHashMap<>();
        byName(offline, closed, paused, idle, waiting, called, serving, refused)
                .forEach((name, look) -> all.put(name, look));
        return all;
    }

    private static Map<String, @Nullable Look> byName(@Nullable Look... looks) {
        String[] names = {
            "offline", "closed", "paused", "idle", "waiting", "called", "serving", "refused"
        };
        Map<String, @Nullable Look> all = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            all.put(names[i], looks[i]);
        }
        return all;
    }
}
