package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.TicketView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the clerk's page shows at one moment. Names are looked up in the {@link Catalogue},
 * which the page fetches once, so that this stays small however long the queues are.
 *
 * @param language of the sentences that the server and the program send
 * @param hall null until the first session
 * @param desk null while this terminal works at no window
 * @param finishing the finish that waits for the link
 */
record Picture(
        String device,
        String language,
        LinkStatus link,
        @Nullable Hall hall,
        @Nullable Desk desk,
        @Nullable Finishing finishing,
        @Nullable Notice notice) {

    /**
     * @param catalogue changes when the page must fetch the catalogue again
     * @param aheadMillis the server's clock minus this PC's
     * @param queues how many wait, by queue
     * @param counters closed, open, paused or busy, by counter
     * @param asked the queues that closed counters are wanted for, by counter
     */
    record Hall(
            String catalogue,
            String state,
            long aheadMillis,
            Map<String, Integer> queues,
            Map<String, String> counters,
            Map<String, List<String>> asked) {}

    record Desk(
            Window window,
            @Nullable AtHand atHand,
            Rows waiting,
            Rows held,
            Rows absent,
            Day day) {}

    /**
     * @param offers queues in need that the window could open; null for none
     * @param takenBy the terminal that took the window over from this one, which may then only look
     *     on; null while it is ours
     */
    record Window(
            String id,
            String label,
            String state,
            @Nullable String clerk,
            @Nullable String reason,
            @Nullable OffsetDateTime until,
            List<String> queues,
            @Nullable List<String> offers,
            @Nullable String takenBy) {}

    /**
     * @param lastCallAt the newest announcement, first call or recall
     * @param note what a clerk wrote for the next one
     */
    record AtHand(TicketView ticket, @Nullable OffsetDateTime lastCallAt, @Nullable String note) {}

    /**
     * @param count of all, though only the first are listed
     * @param callable of them, as far as is known: the others wait for something first
     * @param longest when the one who has waited longest took the number
     */
    record Rows(int count, int callable, @Nullable OffsetDateTime longest, List<Row> rows) {}

    /**
     * @param counter the one that it waits for; null for any
     * @param reason why it stands there
     * @param note what a clerk wrote on it
     */
    record Row(
            String id,
            String number,
            String queue,
            String matter,
            String lane,
            OffsetDateTime at,
            @Nullable String counter,
            @Nullable Reason reason,
            @Nullable String note) {}

    /**
     * Of a place in line, in the server's words.
     *
     * @param rule that will call it; null for one that may not be called
     * @param because what keeps the window from calling it; null for one that may be called
     */
    record Reason(@Nullable String rule, @Nullable String because) {}

    /**
     * @param served and the rest: since this program started
     * @param last how the last visitor left; what undo would take back
     */
    record Day(
            long served,
            long absent,
            long meanSeconds,
            long pausedSeconds,
            @Nullable OffsetDateTime pausedSince,
            Visits.@Nullable Outcome last) {}

    JsonNode toJson() {
        return WireJson.MAPPER.valueToTree(this);
    }
}
