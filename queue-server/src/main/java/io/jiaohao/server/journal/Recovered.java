package io.jiaohao.server.journal;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A hall as the journal has it.
 *
 * @param last the batch of that revision: its writer knows by it that it succeeded
 * @param batches how many were read to get there
 */
public record Recovered(Hall hall, long revision, @Nullable Batch last, int batches) {
    static Recovered unborn(HallId hall) {
        return new Recovered(Hall.unborn(hall), 0, null, 0);
    }

    /** The state of a snapshot; the batch that led to it is read next. */
    static Recovered from(HallSnapshot snapshot, long revision) {
        return new Recovered(snapshot.toHall(), revision, null, 0);
    }

    /** The state with the batch that comes next. */
    Recovered after(long next, Batch batch) {
        if (batches == 0 && revision > 0) {
            requireNext(revision, next, hall.id());
            return new Recovered(hall, revision, batch, 1);
        }
        requireNext(revision + 1, next, hall.id());
        return new Recovered(batch.applyTo(hall), next, batch, batches + 1);
    }

    static void requireNext(long expected, long found, HallId hall) {
        if (found != expected) {
            throw new IllegalStateException(
                    "Expected hall=%s revision=%d, but revision=%d follows"
                            .formatted(hall, expected, found));
        }
    }
}
