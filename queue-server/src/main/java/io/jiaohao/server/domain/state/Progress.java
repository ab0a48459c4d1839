package io.jiaohao.server.domain.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a ticket has come.
 *
 * @param counter where it was called last
 * @param calls how often it was called, recalls included
 * @param absences how often the visitor did not come
 * @param missedAt how many calls its queue had made when it last left a counter as absent or done
 * @param note why it was held, transferred, absent or voided, in the clerk's words; for clerks
 *     alone
 */
public record Progress(
        @Nullable CounterId counter,
        int calls,
        int absences,
        long missedAt,
        @Nullable String outcome,
        @Nullable String note,
        @Nullable Rating rating) {
    public static final Progress NONE = new Progress(null, 0, 0, 0, null, null, null);

    /** What the visitor thought of the service (DOMAIN EV1). */
    public record Rating(int score, List<String> reasons) {
        public Rating {
            reasons = List.copyOf(reasons);
        }
    }

    public Progress called(CounterId at) {
        return new Progress(at, calls + 1, absences, missedAt, null, note, rating);
    }

    /**
     * @param queueCalls how many calls the queue has made
     */
    public Progress absent(@Nullable String why, long queueCalls) {
        return new Progress(counter, calls, absences + 1, queueCalls, outcome, why, rating);
    }

    public Progress noted(@Nullable String why) {
        return new Progress(counter, calls, absences, missedAt, outcome, why, rating);
    }

    public Progress ended(@Nullable String how) {
        return new Progress(counter, calls, absences, missedAt, how, note, rating);
    }

    /**
     * @param queueCalls how many calls the queue has made
     */
    public Progress finished(@Nullable String how, long queueCalls) {
        return new Progress(counter, calls, absences, queueCalls, how, note, rating);
    }

    public Progress rated(Rating given) {
        return new Progress(counter, calls, absences, missedAt, outcome, note, given);
    }

    /** Waiting again, at no counter or at the one given. */
    public Progress returnedTo(@Nullable CounterId only) {
        return new Progress(only, calls, absences, missedAt, null, note, rating);
    }
}
