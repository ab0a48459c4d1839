package io.jiaohao.display.screen;

import io.jiaohao.display.hall.HallCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The calls of the screen at one moment.
 *
 * @param large the one in the large place, or up to three that share it
 * @param largeSince when these took the large place, or were last recalled there; the epoch when
 *     nobody owns it any more
 * @param highlighted whether the large place is amber: somebody is being called now
 * @param others those listed beside it, newest first; a call that waits for the large place is here
 * @param nextChange when time alone will change the picture
 */
record StagePicture(
        List<HallCall> large,
        Instant largeSince,
        boolean highlighted,
        List<HallCall> others,
        Optional<Instant> nextChange) {
    StagePicture {
        large = List.copyOf(large);
        others = List.copyOf(others);
    }
}
