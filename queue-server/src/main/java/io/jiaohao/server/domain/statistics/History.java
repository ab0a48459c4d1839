package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.HallId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one business day, from the events of its hall and nothing else (DOMAIN M4): what a
 * log says, anybody can compute again. Immutable.
 */
public final class History {
    private final @Nullable LocalDate wanted;
    private final DayLedger running; // the day that is folded now
    private final @Nullable DayLedger found; // the wanted day, once it is over

    private History(@Nullable LocalDate wanted, DayLedger running, @Nullable DayLedger found) {
        this.wanted = wanted;
        this.running = running;
        this.found = found;
    }

    /**
     * Of a hall to which nothing has happened yet.
     *
     * @param wanted null for the last day there is
     */
    public static History of(HallId hall, @Nullable LocalDate wanted) {
        return new History(wanted, DayLedger.unborn(hall), null);
    }

    public History after(Batch batch) {
        History next = this;
        for (HallEvent event : batch.events()) {
            next = next.after(event);
        }
        return next;
    }

    private History after(HallEvent event) {
        if (found != null) {
            return this;
        }
        boolean over = event instanceof DayStarted && wanted != null && wanted.equals(date());
        return new History(wanted, running.after(event), over ? running : null);
    }

    private @Nullable LocalDate date() {
        return running.hall().day().date();
    }

    /** The day as far as it has come; empty when the hall did not have it. */
    public Optional<DayStatistics> day() {
        if (found != null) {
            return Optional.of(DayStatistics.of(found));
        }
        LocalDate last = date();
        return last != null && (wanted == null || wanted.equals(last))
                ? Optional.of(DayStatistics.of(running))
                : Optional.empty();
    }
}
