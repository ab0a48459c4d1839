package io.jiaohao.server.journal;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hall as the tables have it, not yet made sense of: with a great hall that takes seconds, and a
 * transaction that stands still so long is broken off by the database.
 *
 * @param revision of the snapshot
 * @param later the batch that led to the snapshot, and those after it
 */
record Resting(HallId hall, long revision, byte[] snapshot, List<Line> later) {
    private static final Logger LOG = LoggerFactory.getLogger(Resting.class);

    /** One batch as JSON. */
    record Line(long revision, byte[] json) {
        Batch batch() {
            return HallJson.read(json, Batch.class);
        }
    }

    Resting {
        later = List.copyOf(later);
    }

    /** The hall; empty when its snapshot cannot be read: the batches say the same. */
    Optional<Recovered> recovered() {
        return read().map(this::forward);
    }

    private Optional<Recovered> read() {
        try {
            HallSnapshot state = SnapshotCodec.read(snapshot);
            return Optional.of(Recovered.from(state, revision));
        } catch (RuntimeException e) { // whatever is wrong with it
            LOG.warn("snapshot of hall={} revision={} is unreadable: {}", hall, revision, "" + e);
            return Optional.empty();
        }
    }

    private Recovered forward(Recovered from) {
        Recovered state = from;
        for (Line line : later) {
            state = state.after(line.revision(), line.batch());
        }
        if (state.last() == null) {
            throw new IllegalStateException(
                    "Expected hall=%s revision=%d, but only its snapshot is there"
                            .formatted(hall, revision));
        }
        return state;
    }
}
