package io.jiaohao.protocol.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hall as it is configured, with its state now.
 *
 * @param state open, closed, overtime or stopped
 * @param times when it is open; null from a server that does not tell
 * @param stopped what an emergency stop says to people (H7); null while there is none
 */
public record HallView(
        String id,
        Map<String, String> name,
        String state,
        String timezone,
        List<String> languages,
        List<Named> zones,
        List<Named> lanes,
        List<MatterView> matters,
        List<QueueView> queues,
        List<CounterView> counters,
        List<Named> pauseReasons,
        RulesView rules,
        @Nullable TimesView times,
        @Nullable Map<String, String> stopped) {}
