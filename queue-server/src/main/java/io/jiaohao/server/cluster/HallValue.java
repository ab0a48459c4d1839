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
 * @param journaled whether the journal has the batch already, and need not be told of it
 * @param refused what older copies of refused requests are told; of this member only
 */
public record HallValue(
        Hall hall, long revision, @Nullable Batch last, boolean journaled, RefusedLately refused) {
    HallValue(Hall hall, long revision, @Nullable Batch last) {
        this(hall, revision, last, false, RefusedLately.NONE);
    }

    static HallValue unborn(HallId id) {
        return new HallValue(Hall.unborn(id), 0, null);
    }

    /** The value after one more batch. */
    HallValue then(Batch batch) {
        return then(batch, batch.applyTo(hall), refused);
    }

    /**
     * The same, when what comes of it is known.
     *
     * @param after the hall after the batch
     */
    HallValue then(Batch batch, Hall after, RefusedLately refused) {
        return new HallValue(after, revision + 1, batch, false, refused);
    }

    /** The same hall, of which the journal has everything, with other refusals in mind. */
    HallValue with(RefusedLately refused) {
        return new HallValue(hall, revision, last, true, refused);
    }

    /** The value after batches that are in the journal already. */
    HallValue caughtUp(List<Batch> batches) {
        HallValue value = this;
        for (Batch batch : batches) {
            value = value.then(batch);
        }
        return new HallValue(value.hall, value.revision, value.last, true, refused);
    }
}
