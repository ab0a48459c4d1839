package io.jiaohao.server.cluster;

import com.hazelcast.map.EntryProcessor;
import io.jiaohao.server.domain.event.Batch;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds one batch over a backup's copy; skips what the copy has already, e.g. from a fresh load.
 */
public final class HallBackup implements EntryProcessor<String, HallValue, HallOutcome> {
    private static final long serialVersionUID = 1L;

    private final long revision;
    private final transient Batch batch;

    HallBackup(long revision, Batch batch) {
        this.revision = revision;
        this.batch = batch;
    }

    long revision() {
        return revision;
    }

    Batch batch() {
        return batch;
    }

    @Override
    public @Nullable HallOutcome process(Map.Entry<String, HallValue> entry) {
        HallValue value = entry.getValue();
        if (value != null && value.revision() + 1 == revision) {
            entry.setValue(value.then(batch));
        }
        return null;
    }
}
