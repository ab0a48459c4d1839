package io.jiaohao.server.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.server.cluster.HallLog;
import io.jiaohao.server.cluster.HallPast;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the followers of a hall were told, told again from the log, to the letter. Blocks; confined
 * to whoever reads on.
 */
public final class PastFeed {
    /** The type of the line that a {@link Wish} with a snapshot begins with. */
    public static final String SNAPSHOT = "snapshot";

    /**
     * Which events.
     *
     * @param after the count before the first of them
     * @param until the count of the last of them
     * @param from the first business day; null for the hall's first
     * @param to the last one; null for the newest
     */
    public record Range(long after, long until, @Nullable LocalDate from, @Nullable LocalDate to) {
        /** Those of a stretch of counts. */
        public static Range between(long after, long until) {
            return new Range(after, until, null, null);
        }

        private boolean begins(HallPast.Passed passed) {
            LocalDate day = passed.day();
            return passed.after().seq() > after
                    && (from == null || day != null && !day.isBefore(from));
        }

        private boolean ends(HallPast.Passed passed) {
            LocalDate day = passed.day();
            return passed.after().seq() > until || to != null && day != null && day.isAfter(to);
        }
    }

    private final HallPast past;
    private final Range range;
    private boolean opening; // the snapshot is still to be told
    private boolean over;

    /**
     * @param snapshot whether to begin with the whole hall as it was before the first event
     */
    public PastFeed(HallLog log, HallId hall, Range range, boolean snapshot) {
        this.past = log.before(hall, range.after(), range.from());
        this.range = range;
        this.opening = snapshot;
    }

    /** The next of them, none for a stretch in which there are none; null after the last. */
    public @Nullable List<ObjectNode> next() {
        if (over) {
            return null;
        }
        List<HallPast.Passed> stretch = past.next();
        if (stretch.isEmpty()) {
            over = true;
            return null;
        }
        List<ObjectNode> told = new ArrayList<>();
        for (HallPast.Passed passed : stretch) {
            over = over || range.ends(passed);
            if (!over && passed.event().shown() && range.begins(passed)) {
                tell(passed, told);
            }
        }
        return told;
    }

    private void tell(HallPast.Passed passed, List<ObjectNode> told) {
        boolean born = passed.before().plan() != null;
        if (opening && born) {
            told.add(whole(passed.before(), passed));
        }
        told.add(
                EventPresenter.present(
                        passed.event(), passed.trace(), passed.before(), passed.after()));
        if (opening && !born) {
            told.add(whole(passed.after(), passed)); // before it there was no hall to show
        }
        opening = false;
    }

    private static ObjectNode whole(Hall hall, HallPast.Passed passed) {
        ObjectNode whole = new Whole(hall, passed.event().at()).toJson(DeviceKind.KIOSK);
        return whole.put("type", SNAPSHOT);
    }
}
