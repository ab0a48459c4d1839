package io.jiaohao.display.strip.face;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.hall.KnownCalls;
import io.jiaohao.display.strip.face.StripView.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which call a strip shows, and when. Pure: time comes with each question, by a clock that never
 * jumps. Confined to one thread at a time.
 *
 * <pre>
 * new call ─▶ waits ─▶ due ─▶ on the strip, at least 2 s, flashing for 5 s ─▶ what the hall says
 *                       └ its time begins when the device has it, however slow the line
 * </pre>
 *
 * Of one ticket only the newest call waits. While nobody is there to show it to, all calls but the
 * newest fall away: what counts then is the state.
 */
final class StripStage {
    static final Duration LEAST = Duration.ofSeconds(2);
    static final Duration FLASHING = Duration.ofSeconds(5);
    static final Duration HALF_FLASH = Duration.ofMillis(500);

    private final KnownCalls known = new KnownCalls();
    private final Map<String, HallCall> waiting = new LinkedHashMap<>(); // by ticket, oldest first
    private StripView view = StripView.only(Kind.CONNECTING);
    private @Nullable HallCall showing; // the call that was due last
    private boolean onStrip; // whether the device has it
    private long shownAt; // since when
    private boolean cut; // nobody is there to show it to

    /**
     * How a stage stands.
     *
     * @param isDue whether the call is not on the strip yet
     * @param nextNanos when time alone changes it
     */
    record Turn(
            StripView view, Flash flash, @Nullable String call, boolean isDue, long nextNanos) {}

    /**
     * The hall has changed.
     *
     * @param calls the latest of each ticket, newest first
     * @param now the hall's time
     */
    void hallIs(StripView fresh, List<HallCall> calls, Instant now) {
        view = fresh;
        calls.forEach(call -> waiting.computeIfPresent(call.ticket(), (ticket, old) -> call));
        waiting.values().removeIf(call -> !call.worthShowing());
        for (int i = calls.size() - 1; i >= 0; i--) {
            offer(calls.get(i), now);
        }
    }

    private void offer(HallCall call, Instant now) {
        if (!known.isNew(call.id()) || !call.stillCalled() || call.missedAt(now)) {
            return;
        }
        if (cut) {
            waiting.clear();
        }
        waiting.put(call.ticket(), call);
    }

    /** The server is away for so long that its last word is worth nothing. */
    void offline() {
        view = StripView.only(Kind.OFFLINE);
        waiting.clear();
    }

    /** The device cannot be reached. */
    void cut() {
        cut = true;
    }

    /** The device is there again and is shown the hall as it is now. */
    void joined() {
        cut = false;
        HallCall last = onStrip ? null : showing;
        for (HallCall call : waiting.values()) {
            last = call;
        }
        waiting.clear();
        if (!onStrip) {
            showing = null;
        }
        if (last != null && view.calls(last.number())) {
            waiting.put(last.ticket(), last);
        }
    }

    /** The device has that call. */
    void shown(String call, long now) {
        if (showing != null && !onStrip && showing.id().equals(call)) {
            onStrip = true;
            shownAt = now;
        }
    }

    /** What there is to show. */
    Turn turn(long now) {
        if (view.kind() == Kind.OFFLINE || view.kind() == Kind.STOPPED) {
            return still(Long.MAX_VALUE);
        }
        boolean free = showing == null || onStrip && now - shownAt >= LEAST.toNanos();
        if (free && !waiting.isEmpty() && !cut) {
            showing = waiting.remove(waiting.keySet().iterator().next());
            onStrip = false;
            free = false;
        }
        if (showing == null || free && !view.calls(showing.number())) {
            return still(Long.MAX_VALUE);
        }
        return calling(showing, now);
    }

    private Turn still(long next) {
        return new Turn(view, Flash.STILL, null, false, next);
    }

    private Turn calling(HallCall call, long now) {
        StripView said = StripView.called(call.number(), call.label());
        if (!onStrip) {
            return new Turn(said, Flash.INVERSE, call.id(), !cut, Long.MAX_VALUE);
        }
        long age = now - shownAt;
        if (age >= FLASHING.toNanos()) {
            return new Turn(said, Flash.STILL, call.id(), false, Long.MAX_VALUE);
        }
        long half = age / HALF_FLASH.toNanos();
        return new Turn(
                said,
                half % 2 == 0 ? Flash.INVERSE : Flash.LIT,
                call.id(),
                false,
                shownAt + (half + 1) * HALF_FLASH.toNanos());
    }
}
