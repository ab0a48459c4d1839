package io.jiaohao.server.domain.state;

import static io.jiaohao.server.scenario.PlayedHall.ORDINARY;
import static io.jiaohao.server.scenario.PlayedHall.PRIORITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.command.PauseCounter;
import io.jiaohao.server.domain.command.Press;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.PlayedHall;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.Steps;
import io.jiaohao.server.scenario.Taking;
import io.jiaohao.server.scenario.TestHall;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor is told: P1, P2, P5, T5, H2. */
class WaitEstimateTest {
    private static final PlayedHall SIX = PlayedHall.shared(6);
    private static final Step ALL_OPEN = Steps.open(counters(6));

    private static CounterId[] counters(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(each -> new CounterId(String.valueOf(each)))
                .toArray(CounterId[]::new);
    }

    private static HallStage at(String time, PlayedHall hall, Step... steps) {
        return at(time, hall.plan(), steps);
    }

    private static HallStage at(String time, HallPlan plan, Step... steps) {
        HallStage stage = HallStage.configured(plan, moment(time));
        Steps.timer().play(stage);
        for (Step step : steps) {
            step.play(stage);
        }
        return stage;
    }

    private static Instant moment(String time) {
        return LocalDateTime.parse("2026-11-23T" + time).atZone(TestHall.ZONE).toInstant();
    }

    private static Taking take(String matter) {
        return Steps.take(new MatterId(matter));
    }

    private static Step waiting(int count, String matter) {
        return Steps.times(count, take(matter));
    }

    /** Every window has somebody at hand. */
    private static Step busy(int windows) {
        return stage -> {
            for (CounterId counter : counters(windows)) {
                take("a").play(stage);
                Steps.next(counter).play(stage);
            }
        };
    }

    private static Outlook outlook(HallStage stage, String queue, LaneId lane) {
        QueuePlan plan = stage.hall().rules().catalogue().queue(new QueueId(queue)).orElseThrow();
        Standing who = new Standing(plan, new MatterId(queue), lane, null);
        return WaitEstimate.of(stage.hall(), who, stage.now());
    }

    private static Promise told(HallStage stage) {
        return outlook(stage, "a", ORDINARY).promise();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 12, 30, 80})
    void shouldP1TellARangeOfWholeFiveMinutes(int ahead) {
        Promise told = told(at("10:00", SIX, ALL_OPEN, busy(6), waiting(ahead, "a")));
        assertEquals(ahead, told.ahead());
        assertEquals(0, told.lowSeconds() % 300);
        assertEquals(0, told.highSeconds() % 300);
        assertTrue(told.highSeconds() >= told.lowSeconds() + 300, told::toString);
    }

    @Test
    void shouldP1RoundOutward() {
        Promise told = told(at("10:00", SIX, ALL_OPEN, busy(6), waiting(14, "a")));
        double mean = 15 * 480 / 6.0;
        assertTrue(told.lowSeconds() < mean * 0.8, told::toString);
        assertTrue(told.highSeconds() > mean * 1.2, told::toString);
    }

    @Test
    void shouldP1KnowTheWaitBetterTheMoreServicesItIsMadeOf() {
        Promise few = told(at("09:30", SIX, ALL_OPEN, busy(6), waiting(11, "a")));
        Promise many = told(at("09:30", SIX, ALL_OPEN, busy(6), waiting(59, "a")));
        assertTrue(relative(many) < relative(few), () -> few + " " + many);
    }

    private static double relative(Promise told) {
        return (double) told.highSeconds() / Math.max(1, told.lowSeconds());
    }

    @Test
    void shouldP1PromiseNoWaitOnlyWhileAWindowIsFree() {
        assertEquals(new Promise(0, 0, 0), told(at("10:00", SIX, ALL_OPEN, busy(5))));
        assertTrue(told(at("10:00", SIX, ALL_OPEN, busy(6))).highSeconds() > 0);
        assertTrue(told(at("10:00", SIX)).highSeconds() > 0);
    }

    @Test
    void shouldP2DivideByTheWindowsOpenNow() {
        long three =
                told(at("10:00", SIX, Steps.open(counters(3)), waiting(12, "a"))).highSeconds();
        long six = told(at("10:00", SIX, ALL_OPEN, waiting(12, "a"))).highSeconds();
        assertTrue(six < three, () -> six + " " + three);
    }

    @Test
    void shouldP2CountFewerWindowsOverLunch() {
        Promise morning = told(at("10:00", SIX, ALL_OPEN, busy(6), waiting(24, "a")));
        Promise noon = told(at("11:55", SIX, ALL_OPEN, busy(6), waiting(24, "a")));
        assertTrue(noon.highSeconds() > morning.highSeconds() * 1.4, () -> morning + " " + noon);
    }

    @Test
    void shouldP2CountTheWindowsThatComeBackFromLunch() {
        Step half = Steps.open(new CounterId("1"), new CounterId("3"), new CounterId("5"));
        Promise early = told(at("12:10", SIX, half, waiting(24, "a")));
        Promise late = told(at("12:50", SIX, half, waiting(24, "a")));
        assertTrue(late.highSeconds() < early.highSeconds(), () -> early + " " + late);
    }

    @Test
    void shouldP2CountAPausedWindowFromItsReturn() {
        Promise unknown = told(at("10:00", two(), pausedUntil(null), waiting(10, "a")));
        Promise soon = told(at("10:00", two(), pausedUntil("10:10:00"), waiting(10, "a")));
        Promise there = told(at("10:00", two(), Steps.open(counters(2)), waiting(10, "a")));
        assertTrue(soon.highSeconds() < unknown.highSeconds(), () -> soon + " " + unknown);
        assertTrue(there.highSeconds() <= soon.highSeconds(), () -> there + " " + soon);
    }

    private static PlayedHall two() {
        return PlayedHall.shared(2);
    }

    private static Step pausedUntil(@org.jspecify.annotations.Nullable String time) {
        return stage -> {
            Steps.open(counters(2)).play(stage);
            CounterId second = new CounterId("2");
            Press press = new Press(Steps.terminal(second), null, stage.now());
            Instant until = time == null ? null : moment(time);
            stage.submit(new PauseCounter(press, new Counter.Pause(TestHall.LUNCH, until)));
        };
    }

    @Test
    void shouldP2CountFromTheOpeningBeforeIt() {
        Promise first = told(at("08:45", SIX));
        assertEquals(new Promise(0, 900, 1_200), first);
        Promise later = told(at("08:45", SIX, waiting(30, "a")));
        assertTrue(later.lowSeconds() >= 900 + 900, later::toString);
    }

    @Test
    void shouldP2TakeThePlannedWindowsWhileTheClerksSitDown() {
        Promise told = told(at("09:04", SIX, waiting(20, "a")));
        assertTrue(told.highSeconds() <= 3_600, told::toString);
        assertFalse(told.unknown());
    }

    @Test
    void shouldP2NotSayHowLongWhileNobodyIsThere() {
        assertTrue(told(at("10:00", PlayedHall.shared(1))).unknown());
        assertTrue(told(at("14:00", SIX, waiting(20, "a"))).unknown(), "all should be there");
        assertFalse(told(at("14:00", SIX, Steps.open(new CounterId("4")))).unknown());
        assertFalse(told(at("08:50", PlayedHall.shared(1))).unknown(), "they will come at nine");
        assertFalse(told(at("20:00", SIX)).unknown());
    }

    @Test
    void shouldP2CountOnARosterThatOpensAWindowLaterAndOnNoOther() {
        Promise told = told(at("10:00", SIX));
        assertFalse(told.unknown());
        assertEquals(3 * 3_600, told.lowSeconds(), "three of them come back at one");
        Promise many = told(at("10:00", SIX, waiting(20, "a")));
        assertTrue(many.lowSeconds() > told.lowSeconds(), many::toString);
    }

    @Test
    void shouldP2KeepThePlanInTheHallsBreak() {
        HallPlan plan = open(9 * 60, 12 * 60, 13 * 60, 17 * 60);
        assertFalse(permit(at("12:30", plan)).unknown());
        assertFalse(permit(at("13:04", plan)).unknown());
        assertTrue(permit(at("13:06", plan)).unknown());
        assertTrue(permit(at("10:00", plan)).unknown(), "no window has a roster of its own");
    }

    @Test
    void shouldP2CountOnAPausedWindowOnlyIfItSaysWhenItIsBack() {
        PlayedHall hall = PlayedHall.shared(1);
        assertTrue(told(at("10:00", hall, onePausedUntil(null))).unknown());
        assertFalse(told(at("10:00", hall, onePausedUntil("10:20:00"))).unknown());
        assertTrue(
                told(at("10:00", hall, onePausedUntil("10:20:00"), Steps.minutes(26))).unknown(),
                "long overdue");
    }

    private static Step onePausedUntil(@org.jspecify.annotations.Nullable String time) {
        return stage -> {
            CounterId one = new CounterId("1");
            Steps.open(one).play(stage);
            Press press = new Press(Steps.terminal(one), null, stage.now());
            Instant until = time == null ? null : moment(time);
            stage.submit(new PauseCounter(press, new Counter.Pause(TestHall.LUNCH, until)));
        };
    }

    @Test
    void shouldP2LookAtTheWindowsOfTheMatterAlone() {
        HallPlan plan = TestHall.plan();
        Served passports =
                new Served(TestHall.TRAVEL, List.of(TestHall.PASSPORT), null, null, false);
        Step open = Steps.open(TestHall.ONE);
        assertFalse(permit(at("10:00", plan, open)).unknown());
        assertTrue(permit(at("10:00", serving(plan, passports), open)).unknown());
    }

    @Test
    void shouldT5NeitherWarnNorRefuseForWantOfAClerk() {
        HallStage nobody = at("16:00", SIX, waiting(8, "a"));
        assertTrue(told(nobody).unknown());
        assertTrue(chance(nobody) > 80, () -> "chance " + chance(nobody));
        assertEquals(100, chance(at("10:00", SIX, waiting(20, "a"))), "as planned, not from one");
    }

    @Test
    void shouldP2AnswerEvenWhenNothingIsOpenNorPlanned() {
        Promise told = told(at("20:00", SIX));
        assertTrue(told.highSeconds() > 0, told::toString);
    }

    @Test
    void shouldP2CountTheNoShowsOfTheLastMinutesToo() {
        Step noShow =
                stage -> {
                    take("a").play(stage);
                    Steps.next(new CounterId("1")).play(stage);
                    Steps.seconds(60).play(stage);
                    Steps.absent(new CounterId("1"), "left").play(stage);
                };
        Promise before = told(at("10:00", SIX, ALL_OPEN, waiting(40, "a")));
        HallStage after = at("10:00", SIX, ALL_OPEN, Steps.times(12, noShow), waiting(40, "a"));
        assertTrue(told(after).highSeconds() < before.highSeconds() / 2, before::toString);
    }

    @ParameterizedTest
    @EnumSource(
            value = Rules.Lanes.class,
            names = {"STRICT", "RATIO"})
    void shouldP2NotLetAFavouredVisitorWaitForTheWholeOrdinaryLine(Rules.Lanes lanes) {
        HallStage stage = at("10:00", SIX.with(lanes), ALL_OPEN, busy(6), waiting(20, "a"));
        assertTrue(outlook(stage, "a", PRIORITY).promise().ahead() <= 1);
        assertEquals(20, told(stage).ahead());
    }

    @Test
    void shouldP2CountThoseAheadInBothLanesByTheirShares() {
        HallStage stage = at("10:00", SIX, ALL_OPEN, busy(6), waiting(4, "a"));
        Steps.times(30, take("a").in(PRIORITY)).play(stage);
        assertEquals(4 + 10, told(stage).ahead(), "two of priority for each of the five");
    }

    @Test
    void shouldP2ExpectFavouredVisitorsToComeMeanwhile() {
        Step mixed = Steps.times(12, take("a").in(PRIORITY));
        Step served =
                stage -> {
                    for (int i = 0; i < 12; i++) {
                        Steps.next(new CounterId("1")).play(stage);
                        Steps.minutes(8).play(stage);
                    }
                };
        Step six = Steps.open(counters(6));
        Promise alone = told(at("09:30", SIX, six, waiting(12, "a"), served, waiting(20, "a")));
        Promise among = told(at("09:30", SIX, six, mixed, served, waiting(20, "a")));
        assertEquals(alone.ahead(), among.ahead());
        assertTrue(among.highSeconds() > alone.highSeconds(), () -> alone + " " + among);
    }

    @Test
    void shouldP2CountEverybodyWhereLanesDoNotMatter() {
        HallStage stage = at("10:00", SIX.with(Rules.Lanes.ARRIVAL), ALL_OPEN, waiting(9, "a"));
        assertEquals(9, outlook(stage, "a", PRIORITY).promise().ahead());
    }

    @Test
    void shouldP2CountOtherQueuesOnlyWhereTheySharedTheWindows() {
        PlayedHall apart = PlayedHall.preferring("a", "a", "b", "b");
        PlayedHall shared = PlayedHall.preferring("ab", "ab", "ab", "ab");
        Step open = Steps.open(counters(4));
        assertEquals(
                told(at("10:00", apart, open, waiting(12, "a"))),
                told(at("10:00", apart, open, waiting(12, "a"), waiting(30, "b"))));
        Promise alone = told(at("10:00", shared, open, waiting(24, "a")));
        Promise crowded = told(at("10:00", shared, open, waiting(24, "a"), waiting(30, "b")));
        assertEquals(alone.ahead(), crowded.ahead());
        assertTrue(crowded.highSeconds() > alone.highSeconds(), () -> alone + " " + crowded);
    }

    @Test
    void shouldP2GiveASecondChoiceOnlyWhatTheFirstLeaves() {
        PlayedHall hall = PlayedHall.preferring("ab", "ab");
        HallStage stage = at("10:00", hall, Steps.open(counters(2)), busy(2));
        Promise first = outlook(stage, "a", ORDINARY).promise();
        Promise second = outlook(stage, "b", ORDINARY).promise();
        assertTrue(second.highSeconds() > first.highSeconds(), () -> first + " " + second);
    }

    @Test
    void shouldP2CountOnlyTheWindowsThatDoTheMatter() {
        HallPlan plan = TestHall.plan();
        Served passports =
                new Served(TestHall.TRAVEL, List.of(TestHall.PASSPORT), null, null, false);
        HallPlan pairs = serving(plan, passports);
        Step open = Steps.open(TestHall.ONE, TestHall.TWO);
        Step line = Steps.times(12, Steps.take(TestHall.PERMIT));
        Promise everywhere = permit(at("10:00", plan, open, line));
        Promise oneWindow = permit(at("10:00", pairs, open, line));
        assertTrue(oneWindow.highSeconds() > everywhere.highSeconds(), oneWindow::toString);
    }

    /** The hall whose first window does only that of its queue. */
    private static HallPlan serving(HallPlan plan, Served served) {
        List<CounterPlan> counters = new java.util.ArrayList<>(plan.premises().counters());
        CounterPlan one = counters.get(0);
        counters.set(
                0,
                new CounterPlan(
                        one.id(), one.label(), one.zone(), List.of(served), one.staffing()));
        return new HallPlan(
                plan.name(),
                plan.locality(),
                plan.calendar(),
                new Premises(plan.premises().zones(), counters, plan.premises().pauseReasons()),
                plan.catalogue(),
                plan.rules(),
                plan.stopped());
    }

    private static Promise permit(HallStage stage) {
        QueuePlan queue = stage.hall().rules().catalogue().queue(TestHall.TRAVEL).orElseThrow();
        Standing who = new Standing(queue, TestHall.PERMIT, TestHall.ORDINARY, null);
        return WaitEstimate.of(stage.hall(), who, stage.now()).promise();
    }

    @Test
    void shouldP5CountWhoWaitsAndNotTheNumbersBetween() {
        Step leave =
                stage -> {
                    for (int serial = 7; serial <= 26; serial++) {
                        Steps.cancel("A%03d".formatted(serial)).play(stage);
                    }
                };
        HallStage left = at("10:00", SIX, ALL_OPEN, busy(6), waiting(30, "a"), leave);
        HallStage never = at("10:00", SIX, ALL_OPEN, busy(6), waiting(10, "a"));
        assertEquals(told(never), told(left));
    }

    @Test
    void shouldP2TellATicketInTheMiddleWhatIsBeforeIt() {
        HallStage stage = at("10:00", SIX, ALL_OPEN, busy(6), waiting(30, "a"));
        Ticket tenth = stage.ticket("A016");
        Standing who = Standing.of(stage.hall().rules(), tenth).orElseThrow();
        assertEquals(9, WaitEstimate.of(stage.hall(), who, stage.now()).promise().ahead());
    }

    @Test
    void shouldT5BeSureInTheMorningAndNotBeforeClosing() {
        assertEquals(100, chance(at("10:00", SIX, ALL_OPEN, busy(6), waiting(20, "a"))));
        int doubtful = chance(at("16:20", SIX, ALL_OPEN, busy(6), waiting(20, "a")));
        assertTrue(doubtful > 30 && doubtful < 80, () -> "chance " + doubtful);
        assertTrue(chance(at("16:40", SIX, ALL_OPEN, busy(6), waiting(25, "a"))) < 30);
    }

    private static int chance(HallStage stage) {
        return outlook(stage, "a", ORDINARY).chance();
    }

    @Test
    void shouldH2ServeSoMuchLongerAsTheHallGrants() {
        TakingRules.Chance strict = Rules.DEFAULT.taking().chance();
        TakingRules.Chance kind =
                new TakingRules.Chance(
                        strict.warnBelow(), strict.refuseBelow(), java.time.Duration.ofHours(1));
        TakingRules taking = Rules.DEFAULT.taking();
        Rules rules =
                Rules.DEFAULT.with(
                        new TakingRules(taking.perHolder(), kind, taking.anonymousPerMinute()));
        PlayedHall graceful = new PlayedHall(SIX.windows(), SIX.service(), rules);
        assertTrue(chance(at("16:40", graceful, ALL_OPEN, busy(6), waiting(20, "a"))) > 80);
    }

    @Test
    void shouldT5AlwaysServeWhereTheHallNeverCloses() {
        HallStage stage =
                at("23:50", TestHall.plan(), Steps.times(50, Steps.take(TestHall.PERMIT)));
        QueuePlan queue = stage.hall().rules().catalogue().queue(TestHall.TRAVEL).orElseThrow();
        Standing who = Standing.newcomer(stage.hall().rules(), queue);
        assertEquals(100, WaitEstimate.of(stage.hall(), who, stage.now()).chance());
    }

    @Test
    void shouldH2CloseAfterMidnightWhereTheHallDoes() {
        HallPlan late = open(20 * 60, 24 * 60, 0, 2 * 60);
        assertEquals(moment("02:00"), ServiceDay.of(late, moment("01:00")).closes().orElseThrow());
        Instant evening = moment("21:00").minusSeconds(86_400);
        assertEquals(moment("02:00"), ServiceDay.of(late, evening).closes().orElseThrow());
        HallPlan always = open(0, 24 * 60);
        assertTrue(ServiceDay.of(always, moment("12:00")).closes().isEmpty());
    }

    private static HallPlan open(int... minutes) {
        HallPlan plan = TestHall.plan();
        List<OpeningHours.Interval> intervals = new java.util.ArrayList<>();
        for (int i = 0; i < minutes.length; i += 2) {
            Set<java.time.DayOfWeek> days = Set.of(java.time.DayOfWeek.values());
            intervals.add(new OpeningHours.Interval(days, minutes[i], minutes[i + 1]));
        }
        return new HallPlan(
                plan.name(),
                plan.locality(),
                Calendar.weekly(
                        new Schedule(new OpeningHours(intervals), new OpeningHours(intervals))),
                plan.premises(),
                plan.catalogue(),
                plan.rules(),
                plan.stopped());
    }
}
