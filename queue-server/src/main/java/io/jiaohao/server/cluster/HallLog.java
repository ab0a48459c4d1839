package io.jiaohao.server.cluster;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.JournalPast;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has happened in the halls, for whoever comes late. Any thread; calls block. */
public record HallLog(JournalPast journal) {
    private static final LocalDate NEVER = LocalDate.of(9_999, 12, 31);

    /**
     * The past from somewhere before the events after a count and those of a day.
     *
     * @param day null for whichever
     */
    public HallPast before(HallId hall, long seq, @Nullable LocalDate day) {
        return new HallPast(
                journal, journal.kept(hall, seq, Objects.requireNonNullElse(day, NEVER)));
    }
}
