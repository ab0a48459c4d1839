package io.jiaohao.display.simulate;

import io.jiaohao.display.announce.Announcement;
import io.jiaohao.display.announce.SpeechPace;
import io.jiaohao.display.announce.ZoneScheduler;
import io.jiaohao.display.hall.HallCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One loudspeaker's day: feeds the scheduler as a hall would, and lets each announcement take the
 * time that the scheduler expects of it. One thread.
 */
final class ZoneDay {
    private static final Duration NEWS = Duration.ofMinutes(3); // so long the hall tells of a call

    private final ZoneScheduler scheduler;
    private final VoiceFigures figures;
    private final Map<String, HallCall> calls = new LinkedHashMap<>(); // the latest, by ticket
    private @Nullable Announcement current; // null while nobody speaks
    private int roundsLeft;
    private Instant roundEnds = Instant.MIN;

    ZoneDay(ZoneScheduler scheduler, VoiceFigures figures) {
        this.scheduler = scheduler;
        this.figures = figures;
    }

    /** A line that concerns this zone. */
    void hear(LoggedCall line) {
        speakUntil(line.time());
        if (line.isCall()) {
            calls.remove(line.ticket());
            calls.put(line.ticket(), line.asCall());
            figures.called(line.asCall());
        } else {
            figures.gone(line.ticket());
            calls.computeIfPresent(line.ticket(), (ticket, call) -> call.in(line.state()));
        }
        calls.values().removeIf(call -> call.time().plus(NEWS).isBefore(line.time()));
        scheduler.hear(newestFirst(), line.time());
        if (current == null) {
            begin(line.time());
        }
    }

    /** Speaks what is pending, until a moment. */
    void speakUntil(Instant end) {
        while (current != null && !roundEnds.isAfter(end)) {
            Instant now = roundEnds;
            if (roundsLeft > 0 && scheduler.repeats(current, now)) {
                roundsLeft--;
                roundEnds = now.plus(scheduler.expectedRound(current));
            } else {
                figures.over(current, roundsLeft);
                begin(now);
            }
        }
    }

    private void begin(Instant now) {
        Optional<Announcement> next = scheduler.next(now);
        current = next.orElse(null);
        next.ifPresent(
                each -> {
                    Duration round = scheduler.expectedRound(each);
                    figures.begins(each, now, round, calls);
                    roundsLeft = each.rounds() - 1;
                    roundEnds = now.plus(SpeechPace.CHIME).plus(round);
                });
    }

    private List<HallCall> newestFirst() {
        List<HallCall> newest = new ArrayList<>(calls.values());
        Collections.reverse(newest);
        return newest;
    }
}
