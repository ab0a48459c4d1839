package io.jiaohao.protocol.view;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor may come for.
 *
 * @param lanes lane ids; the first is the default
 * @param open whether a ticket is issued now
 * @param hours today's intervals in which tickets are issued
 * @param identity {@code required} or {@code real-name}; null where anybody gets a number
 * @param next when numbers are given next; null while they are, and where none are within weeks
 * @param stopped what visitors are told while its numbers are stopped for now; null while not
 */
public record MatterView(
        String id,
        Map<String, String> name,
        Map<String, String> department,
        String queue,
        List<String> lanes,
        boolean open,
        @Nullable List<Map<String, String>> materials,
        List<HoursView> hours,
        @Nullable String identity,
        @Nullable OffsetDateTime next,
        @Nullable Map<String, String> stopped) {}
