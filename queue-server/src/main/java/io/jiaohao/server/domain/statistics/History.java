package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The figures of a hall's business days, from its events and nothing else (DOMAIN M4): what a log
 * says, anybody can compute again. Immutable.
 */
public final class History {
    private final DayLedger running; // the day that is folded now

    private History(DayLedger running) {
        this.running = running;
    }

    /** Of a hall to which nothing has happened yet. */
    public static History of(HallId hall) {
        return from(Hall.unborn(hall));
    }

    /** From a hall on as it was between two days; what is left of its day is not counted. */
    public static History from(Hall hall) {
        return new History(DayLedger.begun(hall, Instant.EPOCH));
    }

    /**
     * @param finished is given each day that the batch ends
     */
    public History after(Batch batch, Consumer<DayStatistics> finished) {
        DayLedger ledger = running;
        for (HallEvent event : batch.events()) {
            if (event instanceof DayStarted && ledger.hall().day().date() != null) {
                finished.accept(DayStatistics.of(ledger));
            }
            ledger = ledger.after(event);
        }
        return new History(ledger);
    }

    /** The hall as it is now. */
    public Hall hall() {
        return running.hall();
    }

    /** The day that has not ended, as far as it has come; empty before the first. */
    public Optional<DayStatistics> day() {
        LocalDate date = running.hall().day().date();
        return date == null ? Optional.empty() : Optional.of(DayStatistics.of(running));
    }
}
