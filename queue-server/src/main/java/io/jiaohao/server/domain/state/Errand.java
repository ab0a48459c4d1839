package io.jiaohao.server.domain.state;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor came for.
 *
 * @param holder the person, where one is known
 * @param language of the texts for the visitor
 * @param link the secret part of the phone page's address
 */
public record Errand(
        MatterId matter,
        QueueId queue,
        LaneId lane,
        @Nullable HolderId holder,
        String language,
        String link) {

    /**
     * The same errand as another matter, in its queue; the lane is kept where the matter has it.
     */
    public Errand as(MatterPlan other) {
        LaneId kept = other.lanes().contains(lane) ? lane : other.lanes().get(0);
        return new Errand(other.id(), other.queue(), kept, holder, language, link);
    }

    /** The same errand in another queue. */
    public Errand in(QueueId other) {
        return new Errand(matter, other, lane, holder, language, link);
    }

    /** The same errand in another lane. */
    public Errand in(LaneId other) {
        return new Errand(matter, queue, other, holder, language, link);
    }
}
