package io.jiaohao.display.announce;

import io.jiaohao.display.announce.Shedding.Level;
import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.protocol.view.NoticeView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what one loudspeaker says next, and in which form (V4 to V10). Pure: time comes with each
 * question. Guarded by its owner.
 *
 * <pre>
 * hall stopped ─▶ the emergency's text, and nothing else
 * else calls   ─▶ first calls, then recalls; shorter while many wait; silent while muted
 * else notices ─▶ those that are due; a call cuts them short, and they are due again
 * </pre>
 */
public final class ZoneScheduler {
    private final SpeakingRules rules;
    private final Composer composer;
    private final Loudness loudness;
    private final Occasions occasions;
    private final AnnouncementQueue queue;
    private final Shedding shedding;
    private final SpeechPace pace = new SpeechPace();

    public ZoneScheduler(
            SpeakingRules rules,
            Composer composer,
            Loudness loudness,
            Occasions occasions,
            Set<String> spokenBefore) {
        this.rules = rules;
        this.composer = composer;
        this.loudness = loudness;
        this.occasions = occasions;
        queue = new AnnouncementQueue(spokenBefore, rules.stale());
        shedding = new Shedding(rules.shedAbove(), rules.fullBelow());
    }

    /** Takes the newest picture of the loudspeaker's zones. */
    void update(HallSlice hall, Instant now) {
        composer.hallIs(hall.hall());
        loudness.hallIsAt(ZoneId.of(hall.hall().timezone()));
        occasions.update(hall.notices(), hall.hall().state().equals("stopped"), now);
        hear(hall.calls(), now);
    }

    /** Takes the calls of its zones, the latest of each ticket, newest first. */
    public void hear(List<HallCall> calls, Instant now) {
        queue.update(calls, now);
        if (occasions.stopped() || loudness.muted(Rank.CALL, now)) {
            queue.clear();
        }
    }

    /** Takes what is to be said now. */
    public Optional<Announcement> next(Instant now) {
        if (occasions.emergencyDue(now)) {
            occasions.emergencySaid(now);
            return Optional.of(composer.emergency());
        }
        List<HallCall> waiting = queue.waiting(now);
        if (!waiting.isEmpty()) {
            Level level = shedding.next(each -> backlog(waiting, each));
            Announcement next = composer.calls(head(waiting, level), level);
            queue.take(next.calls());
            return Optional.of(next);
        }
        return loudness.muted(Rank.NOTICE, now) ? Optional.empty() : notice(now);
    }

    private Optional<Announcement> notice(Instant now) {
        Optional<NoticeView> due = occasions.noticeDue(now);
        due.ifPresent(each -> occasions.noticeSaid(each.id(), now));
        return due.map(composer::notice);
    }

    /** Whether something waits that cuts this one short. */
    boolean outranks(Announcement current, Instant now) {
        boolean emergency = occasions.emergencyDue(now);
        boolean call = !queue.waiting(now).isEmpty();
        return emergency && Rank.EMERGENCY.outranks(current.rank())
                || call && Rank.CALL.outranks(current.rank());
    }

    /** It was cut short; a notice is said again later, a call is not. */
    void cut(Announcement current) {
        if (current.rank() == Rank.NOTICE) {
            current.ids().forEach(id -> occasions.noticeUnsaid(Composer.noticeId(id)));
        }
    }

    /**
     * Whether the sentences are to be said once more: not while calls wait that would then wait too
     * long (V8).
     */
    public boolean repeats(Announcement current, Instant now) {
        Duration again = pace.round(current);
        return queue.waiting(now).stream()
                .allMatch(
                        call ->
                                Duration.between(call.time(), now.plus(again))
                                                .compareTo(rules.shedAbove())
                                        <= 0);
    }

    /** How long the last of those who wait would wait for its voice. */
    private Duration backlog(List<HallCall> waiting, Level level) {
        Duration sum = Duration.ZERO;
        List<HallCall> rest = waiting;
        List<HallCall> group = head(rest, level);
        while (group.size() < rest.size()) {
            sum = sum.plus(pace.of(composer.calls(group, level)));
            rest = rest.subList(group.size(), rest.size());
            group = head(rest, level);
        }
        return sum;
    }

    private List<HallCall> head(List<HallCall> waiting, Level level) {
        int most = level == Level.JOINED ? rules.joined() : 1;
        return waiting.subList(0, Math.min(most, waiting.size()));
    }

    /** Learns how long a sentence really is, or is assumed to be. */
    public void heard(String language, String sentence, Duration length) {
        pace.heard(language, sentence, length);
    }

    /** How long one sentence will take, as far as is known. */
    public Duration expected(String language, String sentence) {
        return pace.of(language, sentence);
    }

    /** How long it will take, as far as is known before its sound is made. */
    public Duration expected(Announcement announcement) {
        return pace.of(announcement);
    }

    /** One round of it, likewise. */
    public Duration expectedRound(Announcement announcement) {
        return pace.round(announcement);
    }

    /** The ids of the calls that wait for their voice. */
    Set<String> pending() {
        return queue.pending();
    }
}
