package io.jiaohao.display.announce;

import java.time.Duration;

/**
 * The figures of a loudspeaker.
 *
 * @param rounds how often the sentences of a call are said while nobody waits (V4)
 * @param stale calls older than this are left to the screens (V7)
 * @param shedAbove the backlog from which announcements become shorter (V8)
 * @param fullBelow the backlog below which they are whole again (V8)
 * @param joined the most calls in one sentence
 */
public record SpeakingRules(
        int rounds, Duration stale, Duration shedAbove, Duration fullBelow, int joined) {
    public static final SpeakingRules DEFAULT =
            new SpeakingRules(
                    2, Duration.ofSeconds(45), Duration.ofSeconds(15), Duration.ofSeconds(5), 4);
}
