package io.jiaohao.server.cluster;

import com.hazelcast.map.MapStore;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.Journal;
import io.jiaohao.server.journal.Recovered;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The map's write-through store: a hall's new value is its new batch in the journal. Loading
 * replays the journal and changes nothing, for it runs on backups too. Called on the store's own
 * threads.
 */
final class HallStore implements MapStore<String, HallValue> {
    private final Journal journal;

    HallStore(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void store(String hall, HallValue value) {
        Batch batch = value.last();
        if (batch != null) {
            journal.append(new HallId(hall), value.revision(), batch);
        }
    }

    @Override
    public HallValue load(String hall) {
        Recovered recovered = journal.recover(new HallId(hall));
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
