package io.jiaohao.display.announce;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is being spoken, and its caption: it stays for as long as the sound lasts, also where the
 * sound goes into a file within a moment. Guarded by its owner.
 */
final class SpokenNow {
    private @Nullable Announcement announcement; // the latest, also when it is over
    private Instant since = Instant.MIN;
    private Instant until = Instant.MIN; // of its caption
    private boolean sounding;

    void begins(Announcement given, Instant now, Duration expected) {
        announcement = given;
        since = now;
        until = now.plus(expected);
        sounding = true;
    }

    /**
     * It is over.
     *
     * @param cutShort the caption goes with it then
     */
    void ends(boolean cutShort, Instant now) {
        sounding = false;
        if (cutShort) {
            until = now;
        }
    }

    /** The calls that are being spoken. */
    Set<String> ids() {
        return announcement == null || !sounding ? Set.of() : Set.copyOf(announcement.ids());
    }

    Optional<Map<String, String>> caption(Instant now) {
        return announcement != null && (sounding || now.isBefore(until))
                ? Optional.of(announcement.sentences())
                : Optional.empty();
    }

    Instant since() {
        return since;
    }
}
