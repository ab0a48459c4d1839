package io.jiaohao.display.announce;

import io.jiaohao.protocol.view.NoticeView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When notices and the emergency's text are due (V10): each at once, then again and again. Pure;
 * guarded by its owner.
 */
public final class Occasions {
    private static final String EMERGENCY = "emergency";

    private final @Nullable Duration noticeEvery; // null: notices are not spoken
    private final Duration emergencyEvery;
    private final Map<String, Instant> saidAt = new HashMap<>(); // by notice id, or "emergency"
    private List<NoticeView> notices = List.of();
    private final Set<String> before; // notices that an earlier run said, until they are seen
    private boolean stopped;

    /**
     * @param noticeEvery null when notices are not spoken
     * @param emergencyEvery while the hall is stopped
     * @param spokenBefore ids of announcements of an earlier run: their notices wait a turn
     */
    public Occasions(
            @Nullable Duration noticeEvery, Duration emergencyEvery, Set<String> spokenBefore) {
        before = new HashSet<>(spokenBefore);
        this.noticeEvery = noticeEvery;
        this.emergencyEvery = emergencyEvery;
    }

    void update(List<NoticeView> shown, boolean hallStopped, Instant now) {
        notices = shown;
        shown.stream()
                .map(NoticeView::id)
                .filter(id -> before.remove(Composer.announcementId(id)))
                .forEach(id -> saidAt.put(id, now));
        stopped = hallStopped;
        if (!hallStopped) {
            saidAt.remove(EMERGENCY);
        }
        saidAt.keySet()
                .removeIf(
                        id ->
                                !id.equals(EMERGENCY)
                                        && shown.stream().noneMatch(each -> each.id().equals(id)));
    }

    boolean stopped() {
        return stopped;
    }

    boolean emergencyDue(Instant now) {
        return stopped && due(EMERGENCY, emergencyEvery, now);
    }

    Optional<NoticeView> noticeDue(Instant now) {
        if (noticeEvery == null || stopped) {
            return Optional.empty();
        }
        Duration every = noticeEvery;
        return notices.stream()
                .filter(each -> !each.from().toInstant().isAfter(now))
                .filter(each -> each.until() == null || each.until().toInstant().isAfter(now))
                .filter(each -> due(each.id(), every, now))
                .findFirst();
    }

    private boolean due(String id, Duration every, Instant now) {
        Instant last = saidAt.get(id);
        return last == null || !last.plus(every).isAfter(now);
    }

    void emergencySaid(Instant now) {
        saidAt.put(EMERGENCY, now);
    }

    void noticeSaid(String id, Instant now) {
        saidAt.put(id, now);
    }

    /** A call cut it short: it is due again. */
    void noticeUnsaid(String id) {
        saidAt.remove(id);
    }
}
