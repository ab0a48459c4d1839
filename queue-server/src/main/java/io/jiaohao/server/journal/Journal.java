package io.jiaohao.server.journal;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallSnapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The durable truth of every hall: batches by revision, without a gap. Any thread; calls block
 * until the disk has answered, for some seconds at most. Each throws a {@link JournalException}
 * when the journal cannot be read or written.
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

    /**
     * The hall as the journal has it, from its newest usable snapshot and the batches after it.
     *
     * @throws IllegalStateException when a batch is missing
     */
    Recovered recover(HallId hall);

    /**
     * Gives every batch of a hall from its first on, archived or not.
     *
     * @throws IllegalStateException when a batch is missing
     */
    void replay(HallId hall, BiConsumer<Long, Batch> reader);

    /**
     * Keeps a hall's state, so that recovery begins there. Appends do not wait for it, an older one
     * never replaces a newer, and from now on every revision up to it is taken.
     *
     * @param revision a durable one, whose batch led to the state
     */
    void keep(HallId hall, long revision, HallSnapshot snapshot);

    /**
     * The batch of a revision and those after it, in order, for whoever has been that far. Empty
     * when it is not at hand: no such revision, or archived.
     */
    List<Batch> from(HallId hall, long revision);

    /** The newest durable revision of each of these halls; 0 of one that has none. Cheap. */
    Map<HallId, Long> revisions(Collection<HallId> halls);

    /**
     * Moves batches of past business days, which recovery does not need, out of the way of the
     * others. Appends go on meanwhile, and several nodes may do it at once.
     *
     * @return how many batches were moved
     */
    int archive();
}
