package io.jiaohao.protocol.view;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window.
 *
 * @param state closed, open or paused
 * @param reason id of a pause reason
 * @param until when a paused counter is expected back
 * @param ticket the ticket at hand
 * @param queues queue ids in order of preference
 * @param offers ids of queues in need that it could open; null for none
 */
public record CounterView(
        String id,
        String label,
        String zone,
        String state,
        @Nullable String terminal,
        @Nullable String clerk,
        @Nullable String reason,
        @Nullable OffsetDateTime until,
        @Nullable TicketView ticket,
        List<String> queues,
        @Nullable List<String> offers) {}
