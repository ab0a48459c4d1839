package io.jiaohao.server.domain.state;

import io.vavr.Lazy;
import java.time.Instant;

/**
 * How long somebody will wait: those before him, times how long visitors lately occupied a window,
 * over the windows open now and planned by the roster (DOMAIN P1, P2, P5). It looks at how long the
 * lines are, never at who stands in them.
 */
public final class WaitEstimate {
    private static final long STEP_SECONDS = 300;
    private static final int CERTAIN = 100;

    /**
     * Whom the windows call beside this line.
     *
     * @param own what the windows leave for it
     * @param shared how many of its queue are called for each of it
     * @param others of other queues, counted as so many of this one
     * @param longest for how long the first of those has waited, in seconds
     * @param firstChoice whether no window prefers another line
     */
    private record Claims(
            Capacity own,
            Capacity whole,
            double shared,
            double others,
            double longest,
            boolean firstChoice) {
        static Claims of(Windows windows, ServiceDay day) {
            return new Claims(
                    windows.byPreference(),
                    windows.whole(),
                    windows.sharedByQueue(),
                    windows.othersInLine(),
                    windows.longestOther(day),
                    windows.areFirstChoice());
        }
    }

    private final Hall hall;
    private final Instant now;
    private final ServiceDay day;
    private final Attendance attendance;
    private final double secondsEach;
    private final Lazy<Claims> usual;
    private final Lazy<Claims> expected;

    private WaitEstimate(Hall hall, Standing who, Instant now) {
        this.hall = hall;
        this.now = now;
        this.day = ServiceDay.of(hall.rules(), now);
        this.attendance = Attendance.of(hall, who, day);
        this.secondsEach = Windows.secondsEach(hall, who.queue());
        this.usual = Lazy.of(() -> Claims.of(attendance.usual(), day));
        this.expected = isAsUsual() ? usual : Lazy.of(() -> Claims.of(attendance.expected(), day));
    }

    /** What somebody in that place may expect. */
    public static Outlook of(Hall hall, Standing who, Instant now) {
        return new WaitEstimate(hall, who, now).outlook(who);
    }

    /**
     * For all who wait for one matter of a queue: what is the same for them is worked out once.
     *
     * @param any one of them
     */
    public static WaitEstimate forLine(Hall hall, Standing any, Instant now) {
        return new WaitEstimate(hall, any, now);
    }

    /** What one of the line may expect. */
    public Outlook outlook(Standing who) {
        return outlook(Ahead.of(hall, who, now));
    }

    private Outlook outlook(Ahead ahead) {
        int told = (int) Math.round(ahead.present());
        if (told == 0 && attendance.usual().haveOneFree()) {
            return new Outlook(new Promise(0, 0, 0), chance(Wait.NONE), 0);
        }
        Wait planned = wait(usual.get(), ahead.all());
        Wait wait = isAsUsual() ? planned : wait(expected.get(), ahead.all());
        long low = (long) Math.floor(wait.low() / STEP_SECONDS) * STEP_SECONDS;
        long high = (long) Math.ceil(wait.high() / STEP_SECONDS) * STEP_SECONDS;
        long atLeast = Math.max(high, low + STEP_SECONDS);
        Promise promise = new Promise(told, low, atLeast, attendance.unknown());
        return new Outlook(promise, chance(planned), Math.round(wait.mean()));
    }

    private boolean isAsUsual() {
        return attendance.expected() == attendance.usual();
    }

    /**
     * While nobody waits too long each window keeps to its first choice. When somebody will before
     * it is this one's turn, whoever has waited longest comes first whatever the queue (DOMAIN W5):
     * the lines are one.
     */
    private Wait wait(Claims known, double ahead) {
        double calls = ahead * known.shared() + 1;
        Wait own = Wait.of(known.own(), calls, secondsEach);
        if (known.others() == 0 && known.firstChoice()) {
            return own;
        }
        Wait pooled = Wait.of(known.whole(), calls + known.others(), secondsEach);
        double limit = hall.rules().rules().order().overflowAfter().toSeconds();
        double longest = own.mean() + known.longest();
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
