package io.jiaohao.server.cluster;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.journal.JournalPast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a hall's events once more, each with the hall on either side of it, from the nearest kept
 * state on and a stretch at a time. Blocks; confined to whoever reads on.
 */
public final class HallPast {
    /**
     * An event that happened.
     *
     * @param trace of the request that led to it; null where none did
     * @param day the business day that it belongs to; null before the hall's first
     */
    public record Passed(
            HallEvent event,
            @Nullable String trace,
            Hall before,
            Hall after,
            @Nullable LocalDate day) {}

    private final JournalPast journal;
    private Hall hall; // after what was read
    private long revision; // of the last batch that was read

    HallPast(JournalPast journal, JournalPast.Kept from) {
        this.journal = journal;
        this.hall = from.hall();
        this.revision = from.revision();
    }

    /** What happened next; empty after the last that is durable now. */
    public List<Passed> next() {
        List<Batch> batches = journal.from(hall.id(), revision + 1);
        List<Passed> passed = new ArrayList<>();
        for (Batch batch : batches) {
            String trace = HallProcessor.trace(batch);
            batch.events().forEach(event -> passed.add(pass(event, trace)));
            revision++;
        }
        return passed;
    }

    /** Requests are not remembered again: nobody is answered by this hall. */
    private Passed pass(HallEvent event, @Nullable String trace) {
        Hall before = hall;
        hall = event.fold(before);
        LocalDate day = event instanceof DayStarted started ? started.day() : before.day().date();
        return new Passed(event, trace, before, hall, day);
    }
}
