package io.jiaohao.display.announce;

import java.time.Duration;
import java.util.function.Function;

/**
 * How much of an announcement is left out while many wait (V8): first the repetition, then the
 * second language, then calls share a sentence. Once shortened, it stays so until the backlog is
 * small. Pure; guarded by its owner.
 */
final class Shedding {
    /** The forms of an announcement, each shorter than the one before. */
    enum Level {
        FULL,
        ONCE,
        ONE_LANGUAGE,
        JOINED
    }

    private final Duration shedAbove;
    private final Duration fullBelow;
    private Level level = Level.FULL;

    Shedding(Duration shedAbove, Duration fullBelow) {
        this.shedAbove = shedAbove;
        this.fullBelow = fullBelow;
    }

    /**
     * The level to speak at now.
     *
     * @param backlog how long the last of those who wait would wait for its voice at a level
     */
    Level next(Function<Level, Duration> backlog) {
        if (backlog.apply(Level.FULL).compareTo(fullBelow) < 0) {
            level = Level.FULL;
        }
        while (level != Level.JOINED && backlog.apply(level).compareTo(shedAbove) > 0) {
            level = Level.values()[level.ordinal() + 1];
        }
        return level;
    }
}
