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
    private final Windows windows;
    private final double secondsEach;

    private WaitEstimate(Hall hall, Standing who, Instant now) {
        this.hall = hall;
        this.day = ServiceDay.of(hall.rules(), now);
        this.windows = Windows.of(hall, who, day);
        this.secondsEach = Windows.secondsEach(hall, who.queue());
    }

    /** What somebody in that place may expect. */
    public static Outlook of(Hall hall, Standing who, Instant now) {
        return new WaitEstimate(hall, who, now).outlook(Ahead.of(hall, who, now));
    }

    private Outlook outlook(Ahead ahead) {
        int told = (int) Math.round(ahead.present());
        if (told == 0 && windows.haveOneFree()) {
            return new Outlook(new Promise(0, 0, 0), chance(Wait.NONE));
        }
        Wait wait = wait(ahead.all());
        long low = (long) Math.floor(wait.low() / STEP_SECONDS) * STEP_SECONDS;
        long high = (long) Math.ceil(wait.high() / STEP_SECONDS) * STEP_SECONDS;
        long atLeast = Math.max(high, low + STEP_SECONDS);
        return new Outlook(new Promise(told, low, atLeast), chance(wait));
    }

    /**
     * While nobody waits too long each window keeps to its first choice. When somebody will before
     * it is this one's turn, whoever has waited longest comes first whatever the queue (DOMAIN W5):
     * the lines are one.
     */
    private Wait wait(double ahead) {
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

    private int chance(Wait wait) {
        TakingRules.Chance rule = hall.rules().rules().taking().chance();
        return day.closes()
                .map(closes -> day.seconds(closes.plus(rule.grace())))
                .map(seconds -> wait.chanceToEndBy(seconds, secondsEach))
                .orElse(CERTAIN);
    }
}
