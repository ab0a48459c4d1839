package io.jiaohao.server.cluster;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a hall in the map: the hall, its revision, and the batch that led to it, which is
 * what the store appends. Immutable: a store that fails leaves the old value.
 *
 * @param caughtUp whether the batch came from the journal, which need not be told of it
 */
public record HallValue(Hall hall, long revision, @Nullable Batch last, boolean caughtUp) {
    HallValue(Hall hall, long revision, @Nullable Batch last) {
        this(hall, revision, last, false);
    }

    static HallValue unborn(HallId id) {
        return new HallValue(Hall.unborn(id), 0, null);
    }

    /** The value after one more batch. */
    HallValue then(Batch batch) {
        return new HallValue(batch.applyTo(hall), revision + 1, batch);
    }

    /** The value after batches that are in the journal already. */
    HallValue caughtUp(List<Batch> batches) {
        HallValue value = this;
        for (Batch batch : batches) {
            value = value.then(batch);
        }
        return new HallValue(value.hall, value.revision, value.last, true);
    }
}
