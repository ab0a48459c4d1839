package io.jiaohao.display.screen;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.display.announce.CallVoice;
import io.jiaohao.protocol.view.HoursView;
import io.jiaohao.protocol.view.TimesView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the page draws, flat in its JSON. Texts are by language tag; there is no personal data
 * in it.
 *
 * @param mode connecting, open, closed, stopped or lost
 * @param layout calls or board
 * @param languages shown: the first large, the second beside it
 * @param asOf HH:mm of an old picture, while the connection is lost
 */
record ScreenState(
        String mode,
        String layout,
        List<String> languages,
        long aheadMillis,
        @Nullable String asOf,
        @JsonUnwrapped OfHall ofHall,
        @JsonUnwrapped Said said) {

    ScreenState {
        languages = List.copyOf(languages);
    }

    /**
     * What there is of the hall.
     *
     * @param hall null until it was heard of
     * @param calls newest first
     * @param missed numbers that were called and did not come, the latest first (DS5)
     */
    record OfHall(
            @Nullable HallHead hall,
            List<ShownCall> calls,
            List<String> missed,
            List<QueueTile> queues,
            List<WindowCell> windows,
            List<NoticeLine> notices,
            List<HoursView> hours) {
        static final OfHall UNKNOWN =
                new OfHall(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        OfHall {
            calls = List.copyOf(calls);
            missed = List.copyOf(missed);
            queues = List.copyOf(queues);
            windows = List.copyOf(windows);
            notices = List.copyOf(notices);
            hours = List.copyOf(hours);
        }
    }

    /**
     * What the voice says.
     *
     * @param caption the sentences that are being spoken now, by language; null while nothing is
     * @param sound what the page itself is to play now, see {@code voice.js}; null for nothing
     */
    record Said(@Nullable Map<String, String> caption, @Nullable JsonNode sound) {
        static final Said NOTHING = new Said(null, null);
    }

    /**
     * Whose screen it is.
     *
     * @param zones the names of the zones that it is for; empty for the whole hall (DS10)
     * @param stopped the words of an emergency stop (H7); null where the hall has none to say
     * @param times when the hall is open; null from a server that does not tell
     */
    record HallHead(
            Map<String, String> name,
            String timezone,
            List<Map<String, String>> zones,
            @Nullable Map<String, String> stopped,
            @Nullable TimesView times) {
        HallHead {
            zones = List.copyOf(zones);
        }
    }

    /**
     * One call on the screen.
     *
     * @param queue the name of the queue that issued the number
     * @param time of the call, in milliseconds of the server's clock
     * @param since when it took the large place, likewise; 0 when it is not there
     * @param large whether it is in the large place
     * @param now whether it is highlighted
     */
    record ShownCall(
            String id,
            String number,
            String counter,
            String label,
            Map<String, String> queue,
            long time,
            long since,
            boolean large,
            boolean now) {}

    /**
     * How long a queue is; the estimates are seconds.
     *
     * @param known whether the estimates may be told
     */
    record QueueTile(
            String id,
            String prefix,
            Map<String, String> name,
            int waiting,
            long estimate,
            long estimateHigh,
            boolean known) {}

    /**
     * One window of the board.
     *
     * @param state open or paused
     * @param number of the ticket at hand
     * @param ticketState of the ticket at hand
     * @param reason why it is paused
     * @param until HH:mm when it is expected back
     */
    record WindowCell(
            String id,
            String label,
            String state,
            @Nullable String number,
            @Nullable String ticketState,
            Map<String, String> queue,
            @Nullable Map<String, String> reason,
            @Nullable String until) {}

    /** A notice that is shown now. */
    record NoticeLine(String id, Map<String, String> text) {}

    /** The same, with what the voice says. */
    ScreenState voiced(CallVoice voice) {
        Said said = new Said(voice.caption().orElse(null), voice.sound().orElse(null));
        return new ScreenState(mode, layout, languages, aheadMillis, asOf, ofHall, said);
    }

    /** The same, said to be of that time. */
    ScreenState old(Instant time) {
        HallHead hall = ofHall.hall();
        ZoneId zone = hall == null ? ZoneOffset.UTC : ZoneId.of(hall.timezone());
        String clock = time.atZone(zone).format(DateTimeFormatter.ofPattern("HH:mm"));
        return new ScreenState(mode, layout, languages, aheadMillis, clock, ofHall, said);
    }

    /** A screen that has not heard of its hall yet. */
    static ScreenState connecting(String mode, String layout, List<String> languages) {
        return new ScreenState(mode, layout, languages, 0, null, OfHall.UNKNOWN, Said.NOTHING);
    }
}
