package io.jiaohao.server.cluster;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.MapLoaderLifecycleSupport;
import com.hazelcast.map.MapStore;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.Journal;
import io.jiaohao.server.journal.Recovered;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The map's write-through store: a hall's new value is its new batch in the journal. Loading reads
 * the journal and changes nothing, for it runs on backups too. Called on the store's own threads.
 */
final class HallStore implements MapStore<String, HallValue>, MapLoaderLifecycleSupport {
    private static final Logger LOG = LoggerFactory.getLogger(HallStore.class);

    private final Journal journal;
    private final Appends appends;
    private final Snapshots snapshots;

    HallStore(Journal journal, Appends appends) {
        this.journal = journal;
        this.appends = appends;
        this.snapshots = new Snapshots(journal);
    }

    @Override
    public void init(HazelcastInstance member, Properties properties, String map) {
        // nothing to do: the journal is started before the member is
    }

    /** After the last store. */
    @Override
    public void destroy() {
        snapshots.stop();
    }

    @Override
    public void store(String hall, HallValue value) {
        Batch batch = value.last();
        if (batch != null && !value.journaled()) {
            appends.time(() -> journal.append(new HallId(hall), value.revision(), batch));
            snapshots.after(value, batch);
        }
    }

    @Override
    public HallValue load(String hall) {
        Recovered recovered = journal.recover(new HallId(hall));
        LOG.debug(
                "hall={} revision={} from batches={}",
                hall,
                recovered.revision(),
                recovered.batches());
        return new HallValue(recovered.hall(), recovered.revision(), recovered.last());
    }

    @Override
    public void storeAll(Map<String, HallValue> values) {
        values.forEach(this::store);
    }

    @Override
    public Map<String, HallValue> loadAll(Collection<String> halls) {
        Map<String, HallValue> values = new HashMap<>();
        halls.forEach(hall -> values.put(hall, load(hall)));
        return values;
    }

    /** Halls are loaded when somebody asks for them. */
    @Override
    public Iterable<String> loadAllKeys() {
        return List.of();
    }

    @Override
    public void delete(String hall) {
        throw new UnsupportedOperationException(
                "Expected to keep hall=" + hall + ": none is ever deleted");
    }

    @Override
    public void deleteAll(Collection<String> halls) {
        halls.forEach(this::delete);
    }
}
