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
 * @param finishing the number whose finish waits for the link
 */
record Picture(
        String device,
        String language,
        LinkStatus link,
        @Nullable Hall hall,
        @Nullable Desk desk,
        @Nullable String finishing,
        @Nullable Notice notice) {

    /**
     * @param catalogue changes when the page must fetch the catalogue again
     * @param aheadMillis the server's clock minus this PC's
     * @param queues how many wait, by queue
     * @param counters closed, open, paused or busy, by counter
     */
    record Hall(
            String catalogue,
            String state,
            long aheadMillis,
            Map<String, Integer> queues,
            Map<String, String> counters) {}

    record Desk(
            Window window,
            @Nullable AtHand atHand,
            Rows waiting,
            Rows held,
            Rows absent,
            Day day) {}

    /**
     * @param offers queues in need that the window could open; null for none
     */
    record Window(
            String id,
            String label,
            String state,
            @Nullable String clerk,
            @Nullable String reason,
            @Nullable OffsetDateTime until,
            List<String> queues,
            @Nullable List<String> offers) {}

    /**
     * @param lastCallAt the newest announcement, first call or recall
     */
    record AtHand(TicketView ticket, @Nullable OffsetDateTime lastCallAt) {}

    /**
     * @param count of all, though only the first are listed
     * @param longest when the one who has waited longest took the number
     */
    record Rows(int count, @Nullable OffsetDateTime longest, List<Row> rows) {}

    record Row(String id, String number, String matter, String lane, OffsetDateTime at) {}

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
