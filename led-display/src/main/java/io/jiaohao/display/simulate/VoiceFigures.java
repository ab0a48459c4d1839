package io.jiaohao.display.simulate;

import io.jiaohao.display.announce.Announcement;
import io.jiaohao.display.announce.SpeechPace;
import io.jiaohao.display.hall.HallCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a day sounded like. It judges by the hall's own picture, not by the scheduler's: whoever was
 * spoken of after the service began, or later than the limit, counts as stale. One thread.
 */
public final class VoiceFigures {
    private static final double MILLIS = 1_000;

    private final Duration limit;
    private final List<Long> delays = new ArrayList<>(); // ms from the call to its own words
    private final Map<String, HallCall> unspoken = new HashMap<>(); // by ticket
    private int called;
    private int came; // visitors who were at the window before their voice
    private int merged; // calls of a ticket that was called again before its voice
    private int stale;
    private int repeated; // in full
    private int once; // in more than one language, or in the only one
    private int joined; // calls that shared a sentence
    private int shortest; // one language of several

    VoiceFigures(Duration limit) {
        this.limit = limit;
    }

    void called(HallCall call) {
        called++;
        merged += unspoken.put(call.ticket(), call) == null ? 0 : 1;
    }

    /** The ticket is something else now. */
    void gone(String ticket) {
        came += unspoken.remove(ticket) == null ? 0 : 1;
    }

    /**
     * Calls of a shared sentence are heard one after another.
     *
     * @param now when its chime begins
     */
    void begins(Announcement each, Instant now, Duration round, Map<String, HallCall> hall) {
        for (int i = 0; i < each.calls().size(); i++) {
            HallCall call = each.calls().get(i);
            unspoken.remove(call.ticket());
            HallCall truth = hall.get(call.ticket());
            boolean wanted = truth != null && truth.stillCalled();
            Duration age = Duration.between(call.time(), now);
            stale += wanted && age.compareTo(limit) <= 0 ? 0 : 1;
            Duration words = age.plus(SpeechPace.CHIME);
            delays.add(words.plus(round.multipliedBy(i).dividedBy(each.calls().size())).toMillis());
        }
    }

    void over(Announcement each, int roundsLeftOut) {
        if (each.calls().size() > 1) {
            joined += each.calls().size();
        } else if (each.rounds() > 1 && roundsLeftOut == 0) {
            repeated++;
        } else if (each.sentences().size() > 1) {
            once++;
        } else {
            shortest++;
        }
    }

    /** Calls that were spoken too late, or of visitors who had come already. */
    public int stale() {
        return stale;
    }

    public int called() {
        return called;
    }

    public int spoken() {
        return delays.size();
    }

    /**
     * Seconds from a call to its voice.
     *
     * @param share of the spoken calls that were faster
     */
    public double seconds(double share) {
        if (delays.isEmpty()) {
            return 0;
        }
        List<Long> sorted = new ArrayList<>(delays);
        Collections.sort(sorted);
        int at = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, Math.min(sorted.size() - 1, at))) / MILLIS;
    }

    static String heading() {
        return String.format(
                Locale.ROOT,
                "%-12s%8s%8s%8s%8s%8s%8s%8s%8s%9s%7s%10s%8s%7s",
                "loudspeaker",
                "calls",
                "spoken",
                "came",
                "merged",
                "too old",
                "p50 s",
                "p95 s",
                "max s",
                "in full",
                "once",
                "one lang",
                "joined",
                "stale");
    }

    /** A line under the heading. */
    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-12s%8d%8d%8d%8d%8d%8.1f%8.1f%8.1f%9d%7d%10d%8d%7d",
                name,
                called,
                spoken(),
                came,
                merged,
                unspoken.size(),
                seconds(0.5),
                seconds(0.95),
                seconds(1),
                repeated,
                once,
                shortest,
                joined,
                stale);
    }

    /** All loudspeakers as one. */
    static VoiceFigures sum(Iterable<VoiceFigures> all) {
        VoiceFigures sum = new VoiceFigures(Duration.ZERO);
        for (VoiceFigures each : all) {
            sum.delays.addAll(each.delays);
            sum.unspoken.putAll(each.unspoken);
            sum.came += each.came;
            sum.merged += each.merged;
            sum.called += each.called;
            sum.stale += each.stale;
            sum.repeated += each.repeated;
            sum.once += each.once;
            sum.joined += each.joined;
            sum.shortest += each.shortest;
        }
        return sum;
    }
}
