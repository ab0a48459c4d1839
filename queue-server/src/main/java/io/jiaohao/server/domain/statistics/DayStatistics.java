package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.QueueId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one business day of a hall came to (DOMAIN M1, M2).
 *
 * @param asOf when the last event happened that is counted, in the hall's own time
 * @param audit the oldest first (Q11)
 */
public record DayStatistics(
        HallId hall,
        LocalDate day,
        OffsetDateTime asOf,
        Figures whole,
        Origins origins,
        Places places,
        List<AuditEntry> audit) {
    public DayStatistics {
        audit = List.copyOf(audit);
    }

    /**
     * Every visit is in one line of each, where it began; a station is in the line of its own
     * queue, matter and lane.
     *
     * @param hours of taking, in the hall's own time
     */
    public record Origins(
            Map<LocalDateTime, Figures> hours,
            Map<QueueId, Figures> queues,
            Map<MatterId, Figures> matters,
            Map<LaneId, Figures> lanes) {
        public Origins {
            hours = copy(hours);
            queues = copy(queues);
            matters = copy(matters);
            lanes = copy(lanes);
        }
    }

    /**
     * Every visit is in one line of each, where it was last, or in the uncalled ones.
     *
     * @param uncalled visits that no window ever called
     */
    public record Places(
            Map<CounterId, Work> windows, Map<ClerkId, Work> clerks, Figures uncalled) {
        public Places {
            windows = copy(windows);
            clerks = copy(clerks);
        }
    }

    /** In the same order. */
    private static <K, V> Map<K, V> copy(Map<K, V> lines) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    static DayStatistics of(DayLedger ledger) {
        return new DayReckoning(ledger).statistics();
    }
}
