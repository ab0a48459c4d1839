package io.jiaohao.server.domain.state;

import java.time.Instant;

/**
 * How long somebody will wait: those before him, times how long visitors lately occupied a window,
 * over the windows open now and planned by the roster (DOMAIN P1, P2, P5). It looks at how long the
 * lines are, never at who stands in them.
 */
public final class WaitEstimate {
    private static final long STEP_SECONDS = 300;
    private static final int CERTAIN = 100;

    private final Hall hall;
    private final ServiceDay day;
    private final Attendance attendance;
    private final double secondsEach;

    private WaitEstimate(Hall hall, Standing who, Instant now) {
        this.hall = hall;
        this.day = ServiceDay.of(hall.rules(), now);
        this.attendance = Attendance.of(hall, who, day);
        this.secondsEach = Windows.secondsEach(hall, who.queue());
    }

    /** What somebody in that place may expect. */
    public static Outlook of(Hall hall, Standing who, Instant now) {
        return new WaitEstimate(hall, who, now).outlook(Ahead.of(hall, who, now));
    }

    private Outlook outlook(Ahead ahead) {
        int told = (int) Math.round(ahead.present());
        if (told == 0 && attendance.usual().haveOneFree()) {
            return new Outlook(new Promise(0, 0, 0), chance(Wait.NONE));
        }
        Wait usual = wait(attendance.usual(), ahead.all());
        Wait wait = isAsUsual() ? usual : wait(attendance.expected(), ahead.all());
        long low = (long) Math.floor(wait.low() / STEP_SECONDS) * STEP_SECONDS;
        long high = (long) Math.ceil(wait.high() / STEP_SECONDS) * STEP_SECONDS;
        long atLeast = Math.max(high, low + STEP_SECONDS);
        Promise promise = new Promise(told, low, atLeast, attendance.unknown());
        return new Outlook(promise, chance(usual));
    }

    private boolean isAsUsual() {
        return attendance.expected() == attendance.usual();
    }

    /**
     * While nobody waits too long each window keeps to its first choice. When somebody will before
     * it is this one's turn, whoever has waited longest comes first whatever the queue (DOMAIN W5):
     * the lines are one.
     */
    private Wait wait(Windows windows, double ahead) {
        double calls = ahead * windows.sharedByQueue() + 1;
        Wait own = Wait.of(windows.byPreference(), calls, secondsEach);
        double others = windows.othersInLine();
        if (others == 0 && windows.areFirstChoice()) {
            return own;
        }
        Wait pooled = Wait.of(windows.whole(), calls + others, secondsEach);
        double limit = hall.rules().rules().order().overflowAfter().toSeconds();
        double longest = own.mean() + windows.longestOther(day);
        return longest > limit ? own.pooled(pooled, limit) : own;
    }

    /** Nobody is refused or warned because a clerk is not there: what the hours plan counts. */
    private int chance(Wait wait) {
        TakingRules.Chance rule = hall.rules().rules().taking().chance();
        return day.closes()
                .map(closes -> day.seconds(closes.plus(rule.grace())))
                .map(seconds -> wait.chanceToEndBy(seconds, secondsEach))
                .orElse(CERTAIN);
    }
}
