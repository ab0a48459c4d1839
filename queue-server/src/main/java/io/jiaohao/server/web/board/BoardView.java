package io.jiaohao.server.web.board;

import io.jiaohao.protocol.view.NoticeView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hall as its supervisor sees it; names and what does not change by the minute are in the {@link
 * CatalogueView}. Times are in the hall's own offset, spans in seconds.
 *
 * @param time when it was so
 * @param plan which catalogue it goes with
 * @param open open, closed, overtime or stopped
 * @param stopped the text of an emergency; null while there is none
 * @param hours of today's service: from and to, as HH:mm
 */
record BoardView(
        OffsetDateTime time,
        String plan,
        String open,
        @Nullable Map<String, String> stopped,
        List<List<String>> hours,
        Kpis figures,
        List<QueueRow> queues,
        List<WindowCard> windows,
        List<FlowPoint> flow,
        Watch watch) {

    /**
     * The six figures of the top row; what is compared is null where it is not known.
     *
     * @param longestSince since when the one waits who has waited longest; null for nobody
     * @param target how long nobody should wait
     * @param mean of today's waits; null before the first
     * @param missed called and not come
     * @param missedBefore in percent
     */
    record Kpis(
            int waiting,
            @Nullable Integer waitingBefore,
            @Nullable OffsetDateTime longestSince,
            long target,
            @Nullable Long mean,
            @Nullable Long meanBefore,
            int served,
            int taken,
            int missed,
            @Nullable Double missedBefore,
            Map<String, Integer> windows) {}

    /**
     * A queue.
     *
     * @param since when the ticket was taken that has waited longest; null for nobody
     * @param mean of today's waits; null before the first
     * @param service how long a visitor lately occupies a window
     * @param windows the open ones that serve it
     */
    record QueueRow(
            String id,
            int waiting,
            @Nullable OffsetDateTime since,
            @Nullable Long mean,
            long service,
            List<String> windows) {}

    /**
     * A window.
     *
     * @param state closed, idle, called, serving or paused
     * @param since when that began; null while closed
     * @param ticket at hand
     * @param ticketQueue its queue
     * @param clerk null for whoever may not see who works there
     * @param pause why it is paused
     * @param until when the clerk expects to be back
     * @param helping the queues it serves in need
     * @param offered the queues that it was asked to help
     */
    record WindowCard(
            String id,
            String state,
            @Nullable OffsetDateTime since,
            @Nullable String ticket,
            @Nullable String ticketQueue,
            @Nullable String clerk,
            @Nullable String pause,
            @Nullable OffsetDateTime until,
            List<String> helping,
            List<String> offered) {
        WindowCard withoutClerk() {
            return new WindowCard(
                    id, state, since, ticket, ticketQueue, null, pause, until, helping, offered);
        }
    }

    /**
     * A half hour of today.
     *
     * @param at its beginning, as HH:mm
     */
    record FlowPoint(String at, int taken, int served) {}

    /**
     * What the supervisor is told, and what was ordered.
     *
     * @param alerts the newest first; all that are open, and the newest of the others
     * @param orders of today, the newest first
     * @param stops the matters of which no numbers are issued by order
     */
    record Watch(
            List<AlertRow> alerts,
            List<OrderRow> orders,
            List<NoticeView> notices,
            List<StopRow> stops) {}

    /**
     * Something out of the ordinary.
     *
     * @param key by which it is acknowledged
     * @param number of the ticket it is about
     * @param ticketQueue that ticket's queue
     * @param since when it began
     * @param easedAt since when it is over, but not for long enough; null while it is not
     * @param clearedAt null while it stands
     * @param seenAt when somebody said that it is known; null before
     */
    record AlertRow(
            String key,
            String kind,
            @Nullable String counter,
            @Nullable String queue,
            @Nullable String number,
            @Nullable String ticketQueue,
            @Nullable String device,
            OffsetDateTime since,
            @Nullable OffsetDateTime easedAt,
            @Nullable OffsetDateTime clearedAt,
            @Nullable OffsetDateTime seenAt,
            @Nullable String seenBy) {}

    /**
     * @param action the command's name
     * @param subject what it was done to, as ids
     */
    record OrderRow(OffsetDateTime at, String by, String reason, String action, String subject) {}

    /** A matter of which no numbers are issued, and what visitors are told. */
    record StopRow(String matter, Map<String, String> reason) {}

    /** For whoever may not see who works where. */
    BoardView withoutClerks() {
        return new BoardView(
                time,
                plan,
                open,
                stopped,
                hours,
                figures,
                queues,
                windows.stream().map(WindowCard::withoutClerk).toList(),
                flow,
                watch);
    }
}
