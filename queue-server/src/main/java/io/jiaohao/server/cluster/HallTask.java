package io.jiaohao.server.cluster;

import com.hazelcast.map.EntryProcessor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something done with a hall where it lives. When that is the asker's own node the result stays
 * here and is handed over as it is; Hazelcast would make bytes of it and objects again.
 *
 * @param <R> what comes of it; immutable
 */
abstract class HallTask<R> implements EntryProcessor<String, HallValue, R> {
    private static final long serialVersionUID = 1L;

    private final transient boolean remote;
    private transient volatile @Nullable R result; // set where the hall lives

    /**
     * @param remote whether it has come over the wire, and its result must go back there
     */
    HallTask(boolean remote) {
        this.remote = remote;
    }

    /** Does it; may be repeated on another node when the hall moves. */
    abstract R apply(Map.Entry<String, HallValue> entry);

    @Override
    public final @Nullable R process(Map.Entry<String, HallValue> entry) {
        R done = apply(entry);
        if (remote) {
            return done;
        }
        result = done;
        return null;
    }

    /** The result, given what has come back from where the hall lives. */
    final R result(@Nullable R returned) {
        R here = result;
        if (returned != null) {
            return returned;
        }
        if (here == null) {
            throw new IllegalStateException("Expected a result from where the hall lives");
        }
        return here;
    }
}
