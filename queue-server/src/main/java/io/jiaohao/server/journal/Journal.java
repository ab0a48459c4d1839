package io.jiaohao.server.journal;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The durable truth of every hall: batches by revision, without a gap. Any thread; calls block
 * until the disk has answered.
 */
public interface Journal {
    /**
     * Makes a batch durable.
     *
     * @param revision one more than the hall's last
     * @throws JournalConflictException when another writer was first: then nothing is written
     * @throws JournalException when the journal cannot be written; it may still turn out durable
     */
    void append(HallId hall, long revision, Batch batch);

    /** How far each of these halls is; one that has no batch is left out. */
    Map<HallId, Long> revisions(Collection<HallId> halls);

    /** Gives every batch of a hall in order. */
    void replay(HallId hall, BiConsumer<Long, Batch> reader);
}
