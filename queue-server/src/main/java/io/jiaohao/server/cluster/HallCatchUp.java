package io.jiaohao.server.cluster;

import com.hazelcast.map.EntryProcessor;
import io.jiaohao.server.domain.event.Batch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds over a hall what another writer has put into the journal: cheaper than to read all of it
 * again. Leaves a hall as it is that is not the one which these batches followed.
 */
final class HallCatchUp implements EntryProcessor<String, HallValue, Void> {
    private static final long serialVersionUID = 1L;

    private final long from;
    private final transient List<Batch> batches;

    /**
     * @param from the revision that the hall had
     * @param batches the one of that revision, as the journal has it, and those after it
     */
    HallCatchUp(long from, List<Batch> batches) {
        this.from = from;
        this.batches = List.copyOf(batches);
    }

    long from() {
        return from;
    }

    List<Batch> batches() {
        return batches;
    }

    @Override
    public @Nullable Void process(Map.Entry<String, HallValue> entry) {
        HallValue value = entry.getValue();
        Batch last = value == null ? null : value.last();
        if (last != null
                && value.revision() == from
                && last.command().equals(batches.get(0).command())) {
            entry.setValue(value.caughtUp(batches.subList(1, batches.size())));
        }
        return null;
    }

    /** The backup does the same, where it is as far. */
    @Override
    public EntryProcessor<String, HallValue, Void> getBackupProcessor() {
        return this;
    }
}
