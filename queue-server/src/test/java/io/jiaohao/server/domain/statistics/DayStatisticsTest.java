package io.jiaohao.server.domain.statistics;

import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.call;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.checkIn;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.finishAt;
import static io.jiaohao.server.scenario.Steps.hold;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.rate;
import static io.jiaohao.server.scenario.Steps.recall;
import static io.jiaohao.server.scenario.Steps.resume;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.terminal;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.Steps.undo;
import static io.jiaohao.server.scenario.Steps.voidTicket;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.DESK;
import static io.jiaohao.server.scenario.TestHall.HALL;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.LUNCH;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.ORDINARY;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.PROPERTY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static io.jiaohao.server.scenario.TestHall.WANG;
import static io.jiaohao.server.scenario.TestHall.ZONE;
import static io.jiaohao.server.scenario.TestHall.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.command.TransferTicket.Spot;
import io.jiaohao.server.domain.command.TransferTicket.Target;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.OpeningHours.Interval;
import io.jiaohao.server.domain.state.Schedule;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Orders;
import io.jiaohao.server.scenario.Step;
import io.jiaohao.server.scenario.Steps;
import io.jiaohao.server.scenario.TestHall;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a day came to, from its events. The stage's day is Monday, 23 November 2026. */
class DayStatisticsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Step OVER = at("2026-11-24T04:00:00");
    private static final ClerkId CLERK_ONE = new ClerkId("clerk-1");

    private static DayStatistics day(Step... steps) {
        return day(plan(), steps);
    }

    private static DayStatistics day(HallPlan plan, Step... steps) {
        return read(HallScenario.givenHall(plan, steps), MONDAY);
    }

    private static DayStatistics read(HallScenario scenario, @Nullable LocalDate day) {
        DayStatistics[] read = new DayStatistics[1];
        scenario.then(stage -> read[0] = of(stage.journal(), day));
        return read[0];
    }

    private static DayStatistics of(List<Batch> batches, @Nullable LocalDate day) {
        return Days.of(batches).on(day);
    }

    private static Duration minute(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    /** Numbers from eight to six, service from half past eight to noon and from two to five. */
    private static HallPlan office() {
        Set<DayOfWeek> all = Set.of(DayOfWeek.values());
        OpeningHours service =
                new OpeningHours(
                        List.of(
                                new Interval(all, 8 * 60 + 30, 12 * 60),
                                new Interval(all, 14 * 60, 17 * 60)));
        OpeningHours takes = new OpeningHours(List.of(new Interval(all, 8 * 60, 18 * 60)));
        return plan(ZONE, Calendar.weekly(new Schedule(takes, service)));
    }

    private static Step clock(String time) {
        return at("2026-11-23T" + time);
    }

    @Test
    void shouldM1CountAWaitOf75MinutesAs75() {
        DayStatistics day = day(open(ONE), take(PASSPORT), minutes(75), next(ONE), start(ONE));
        assertEquals(minute(75), day.whole().waits().max());
        assertEquals(minute(75), day.whole().waits().mean());
        assertEquals(minute(75), day.origins().queues().get(TRAVEL).waits().p50());
        assertEquals(minute(75), day.places().windows().get(ONE).figures().waits().p95());
    }

    @Test
    void shouldM1CountTheServiceFromTheStartAndTheOccupancyFromTheCall() {
        Stops stops =
                day(
                                open(ONE),
                                take(PASSPORT),
                                next(ONE),
                                minutes(2),
                                start(ONE),
                                minutes(9),
                                finish(ONE))
                        .whole()
                        .stops();
        assertEquals(minute(9), stops.service().max());
        assertEquals(minute(11), stops.occupancy().max());
    }

    @Test
    void shouldM1WaitUntilTheCallToWhichTheVisitorCame() {
        DayStatistics day =
                day(
                        open(ONE),
                        take(PASSPORT),
                        minutes(10),
                        next(ONE),
                        minutes(1),
                        absent(ONE, "gone"),
                        minutes(4),
                        call(ONE, "A001"),
                        start(ONE),
                        minutes(5),
                        finish(ONE));
        assertEquals(List.of(1, minute(15)), firsts(day.whole().waits()));
        assertEquals(List.of(2, minute(5)), firsts(day.whole().stops().occupancy()));
        assertEquals(1, day.whole().stops().waits().count());
    }

    private static List<Object> firsts(Spread spread) {
        return List.of(spread.count(), spread.max());
    }

    @Test
    void shouldM1WaitFromTheCheckInAfterAnAbsence() {
        DayStatistics day =
                day(
                        open(ONE),
                        take(PASSPORT),
                        minutes(10),
                        next(ONE),
                        absent(ONE, "gone"),
                        minutes(20),
                        checkIn("A001"),
                        minutes(3),
                        next(ONE),
                        start(ONE));
        assertEquals(minute(3), day.whole().waits().max());
    }

    @Test
    void shouldM1NeitherCountACallWithoutAVisitorNorOneThatIsStillOpen() {
        assertEquals(0, day(open(ONE), take(PASSPORT), next(ONE)).whole().waits().count());
        Figures missed =
                day(open(ONE), take(PASSPORT), minutes(5), next(ONE), absent(ONE, "gone")).whole();
        assertEquals(0, missed.waits().count());
        assertEquals(1, missed.stops().occupancy().count(), "the window was occupied (P2)");
    }

    @Test
    void shouldM1CountAssumedServicesApart() {
        DayStatistics day =
                day(open(ONE), take(PASSPORT), minutes(5), next(ONE), minutes(6), next(ONE));
        assertEquals(1, day.whole().counts().served());
        assertEquals(1, day.whole().counts().of(Outcome.ASSUMED));
        assertEquals(minute(5), day.whole().waits().max());
        assertEquals(minute(6), day.whole().stops().occupancy().max());
        assertEquals(0, day.whole().stops().service().count(), "nobody knows when it began");
    }

    @Test
    void shouldM1TakeBackAnAssumedServiceWhenTheVisitorTurnsUp() {
        DayStatistics day =
                day(
                        open(ONE),
                        take(PASSPORT),
                        minutes(5),
                        next(ONE),
                        minutes(2),
                        next(ONE),
                        minutes(4),
                        checkIn("A001"),
                        minutes(1),
                        next(ONE),
                        start(ONE));
        assertEquals(List.of(1, minute(1)), firsts(day.whole().waits()));
    }

    @Test
    void shouldM1NotCountTimeSetAsideAsWaiting() {
        DayStatistics day =
                day(
                        open(ONE),
                        take(PASSPORT),
                        minutes(5),
                        next(ONE),
                        start(ONE),
                        hold(ONE),
                        minutes(30),
                        checkIn("A001"),
                        minutes(2),
                        next(ONE),
                        start(ONE),
                        minutes(3),
                        finish(ONE));
        assertEquals(List.of(1, minute(5)), firsts(day.whole().waits()));
        assertEquals(List.of(2, minute(5)), firsts(day.whole().stops().waits()));
        assertEquals(minute(2), day.whole().stops().waits().p50());
    }

    @Test
    void shouldM1GoOnWithAServiceWhoseEndWasTakenBack() {
        DayStatistics day =
                day(
                        open(ONE),
                        take(PASSPORT),
                        next(ONE),
                        start(ONE),
                        minutes(4),
                        finish(ONE),
                        seconds(3),
                        undo(ONE),
                        minutes(1),
                        finish(ONE));
        assertEquals(1, day.whole().stops().calls());
        assertEquals(Duration.ofSeconds(5 * 60 + 3), day.whole().stops().service().max());
        WorkTimes times = day.places().windows().get(ONE).times();
        assertEquals(minute(5), times.busy());
        assertEquals(Duration.ofSeconds(3), times.idle());
    }

    @Test
    void shouldM1SplitAWindowsTimeIntoBusyIdleAndPauses() {
        DayStatistics day =
                day(
                        open(ONE),
                        minutes(7),
                        take(PASSPORT),
                        next(ONE),
                        minutes(2),
                        pause(ONE),
                        minutes(3),
                        finish(ONE),
                        minutes(20),
                        resume(ONE),
                        minutes(4),
                        Steps.close(ONE));
        WorkTimes expected =
                new WorkTimes(minute(5), minute(11), Map.of(LUNCH, minute(20)), Duration.ZERO);
        assertEquals(expected, day.places().windows().get(ONE).times());
        assertEquals(expected, day.places().clerks().get(CLERK_ONE).times());
    }

    @Test
    void shouldM1EndTheServiceWhenItEndedNotWhenTheLinkCameBack() {
        DayStatistics day =
                day(
                        open(ONE),
                        take(PASSPORT),
                        next(ONE),
                        start(ONE),
                        minutes(30),
                        finishAt(ONE, NINE.plus(minute(10))),
                        Steps.close(ONE));
        assertEquals(minute(10), day.whole().stops().service().max());
        assertEquals(minute(10), day.places().windows().get(ONE).times().busy());
        assertEquals(minute(20), day.places().windows().get(ONE).times().idle());
    }

    @Test
    void shouldM1LetAForgottenWindowIdleNoLongerThanTheHallServes() {
        DayStatistics day = day(office(), clock("16:50:00"), open(ONE), OVER, timer());
        assertEquals(minute(10), day.places().windows().get(ONE).times().idle());
    }

    @Test
    void shouldM2AgreeToTheTicket() {
        DayStatistics day =
                day(
                        open(ONE),
                        take(PASSPORT),
                        take(PASSPORT),
                        take(PERMIT).in(ORDINARY),
                        take(PASSPORT).in(PRIORITY),
                        take(HELP),
                        take(HELP),
                        take(PASSPORT),
                        voidTicket("002"),
                        cancel("A002"),
                        call(ONE, "A001"),
                        start(ONE),
                        finish(ONE),
                        call(ONE, "A003"),
                        absent(ONE, "gone"),
                        call(ONE, "A004"),
                        hold(ONE),
                        call(ONE, "A005"),
                        OVER,
                        timer());
        Counts counts = day.whole().counts();
        assertEquals(6, counts.taken());
        assertEquals(1, counts.voided());
        assertEquals(
                Map.of(
                        Outcome.SERVED, 1,
                        Outcome.NO_SHOW, 1,
                        Outcome.CANCELLED, 1,
                        Outcome.NOT_RETURNED, 1,
                        Outcome.UNSERVED, 2),
                counts.outcomes());
        assertEquals(3, counts.unserved());
        assertEquals(5, day.origins().queues().get(TRAVEL).counts().taken());
        assertEquals(1, day.origins().queues().get(DESK).counts().taken());
        assertEquals(1, day.origins().queues().get(DESK).counts().voided());
        assertEquals(1, day.origins().lanes().get(PRIORITY).counts().taken());
        assertEquals(1, day.origins().matters().get(PERMIT).counts().noShow());
        assertEquals(4, day.places().windows().get(ONE).figures().counts().taken());
        assertEquals(4, day.places().clerks().get(CLERK_ONE).figures().counts().taken());
        assertEquals(2, day.places().uncalled().counts().taken());
    }

    @Test
    void shouldM2CountByTheHalfHourOfTaking() {
        DayStatistics day =
                day(take(PASSPORT), minutes(29), take(PASSPORT), minutes(1), take(PASSPORT));
        LocalTime nine = LocalTime.of(9, 0);
        assertEquals(
                List.of(nine, LocalTime.of(9, 30)),
                List.copyOf(day.origins().halfHours().keySet()));
        assertEquals(2, day.origins().halfHours().get(nine).counts().taken());
        assertEquals(2, day.origins().halfHours().get(nine).counts().stillHere());
    }

    @Test
    void shouldM3CountRecallsAbsencesAndTransfers() {
        Stops stops =
                day(
                                open(ONE),
                                take(PASSPORT),
                                next(ONE),
                                recall(ONE),
                                seconds(60),
                                absent(ONE, "gone"),
                                checkIn("A001"),
                                next(ONE),
                                start(ONE),
                                transfer(ONE, DEED, true))
                        .whole()
                        .stops();
        assertEquals(List.of(2, 1, 1, 1), counted(stops));
    }

    private static List<Integer> counted(Stops stops) {
        return List.of(stops.calls(), stops.recalls(), stops.missed(), stops.sentOn());
    }

    @Test
    void shouldEv2CountWhoSaidNothingApart() {
        Ratings ratings =
                day(
                                open(ONE),
                                take(PASSPORT),
                                take(PASSPORT),
                                next(ONE),
                                start(ONE),
                                finish(ONE),
                                rate("A001", 2),
                                next(ONE),
                                start(ONE),
                                finish(ONE))
                        .whole()
                        .ratings();
        assertEquals(Map.of(2, 1), ratings.scores());
        assertEquals(
                List.of(1, 0, 1), List.of(ratings.rated(), ratings.satisfied(), ratings.unrated()));
    }

    @Test
    void shouldKnowWhenTheHallServesAndWhatItsPartsAreCalled() {
        Setting setting = day(office(), take(PASSPORT)).setting();
        List<LocalTime> served = setting.hours().served();
        assertEquals(LocalTime.of(8, 30), served.get(0));
        assertEquals(LocalTime.of(11, 30), served.get(6));
        assertEquals(LocalTime.of(14, 0), served.get(7), "no half hour of the break");
        assertEquals(LocalTime.of(16, 30), served.get(served.size() - 1));
        assertEquals(Duration.ofMinutes(30), setting.waitTarget());
    }

    @Test
    void shouldM2CountATransferredTicketOnceWhereItWasTaken() {
        DayStatistics day =
                day(
                        open(ONE, TWO),
                        take(PASSPORT),
                        minutes(5),
                        next(ONE),
                        start(ONE),
                        minutes(10),
                        transfer(ONE, DEED, true),
                        minutes(3),
                        next(TWO),
                        start(TWO),
                        minutes(6),
                        finish(TWO));
        assertEquals(1, day.whole().counts().taken());
        assertEquals(Set.of(TRAVEL, PROPERTY), day.origins().queues().keySet());
        Figures travel = day.origins().queues().get(TRAVEL);
        Figures property = day.origins().queues().get(PROPERTY);
        assertEquals(1, travel.counts().served());
        assertEquals(0, property.counts().taken());
        assertEquals(minute(5), travel.waits().max());
        assertEquals(minute(5), travel.stops().waits().max());
        assertEquals(minute(3), property.stops().waits().max(), "since it left the first window");
        assertEquals(minute(6), property.stops().service().max());
        assertEquals(minute(10), day.places().windows().get(ONE).times().busy());
        assertEquals(1, day.places().windows().get(TWO).figures().counts().served());
    }

    @Test
    void shouldM2CountAnEarlierDayForItself() {
        HallScenario scenario =
                HallScenario.given(take(PASSPORT), take(HELP), OVER, take(PASSPORT));
        assertEquals(2, read(scenario, MONDAY).whole().counts().unserved());
        DayStatistics tuesday = read(scenario, null);
        assertEquals(MONDAY.plusDays(1), tuesday.day());
        assertEquals(1, tuesday.whole().counts().taken());
        assertTrue(History.of(HALL).day().isEmpty());
    }

    @Test
    void shouldM4GiveTheSameAsItGoesAndFromTheJournalsBytes() {
        HallScenario.given(open(ONE), take(PASSPORT), take(DEED), minutes(4), next(ONE))
                .and(recall(ONE), start(ONE), minutes(8), finish(ONE), next(ONE))
                .and(minutes(1), transfer(ONE, PASSPORT, false), take(HELP), OVER, timer())
                .then(DayStatisticsTest::assertSameFromBytes);
    }

    private static void assertSameFromBytes(HallStage stage) {
        assertEquals(of(stage.batches(), MONDAY), of(stage.journal(), MONDAY));
    }

    @Test
    void shouldH6CountTheWaitFromTheOpening() {
        DayStatistics day =
                day(
                        office(),
                        clock("08:00:00"),
                        open(ONE),
                        take(PASSPORT),
                        clock("08:40:00"),
                        next(ONE),
                        start(ONE),
                        clock("13:50:00"),
                        take(PASSPORT),
                        clock("14:03:00"),
                        next(ONE),
                        start(ONE));
        assertEquals(List.of(2, minute(10)), firsts(day.whole().waits()));
        assertEquals(minute(3), day.whole().waits().p50());
    }

    @Test
    void shouldH6CountNoWaitForWhoIsServedBeforeTheOpening() {
        DayStatistics day =
                day(
                        office(),
                        clock("08:00:00"),
                        open(ONE),
                        take(PASSPORT),
                        clock("08:20:00"),
                        next(ONE),
                        start(ONE));
        assertEquals(List.of(1, Duration.ZERO), firsts(day.whole().waits()));
    }

    @Test
    void shouldH3CountTheWorkAfterTheLastServiceForEachClerk() {
        DayStatistics day =
                day(
                        office(),
                        open(ONE),
                        clock("16:50:00"),
                        take(PASSPORT).guided(),
                        take(PASSPORT).guided(),
                        next(ONE),
                        start(ONE),
                        clock("17:05:00"),
                        finish(ONE),
                        clock("17:10:00"),
                        next(ONE),
                        start(ONE),
                        clock("17:20:00"),
                        open(ONE, WANG, terminal(TWO), true),
                        clock("17:26:00"),
                        finish(TWO),
                        clock("18:00:00"),
                        Steps.close(TWO));
        assertEquals(minute(15), day.places().clerks().get(CLERK_ONE).times().overtime());
        assertEquals(minute(6), day.places().clerks().get(WANG).times().overtime());
        assertEquals(minute(21), day.places().windows().get(ONE).times().overtime());
    }

    @Test
    void shouldH3NotCountATicketThatSomebodyForgotAsWork() {
        DayStatistics day =
                day(
                        office(),
                        clock("16:50:00"),
                        open(ONE),
                        take(PASSPORT),
                        next(ONE),
                        start(ONE),
                        OVER,
                        timer());
        assertEquals(Duration.ZERO, day.places().clerks().get(CLERK_ONE).times().overtime());
        assertEquals(1, day.whole().counts().unserved());
    }

    @Test
    void shouldP3CountWhoWasCalledMoreThanFiveMinutesLaterThanTold() {
        assertEquals(new Promises(1, 0), promises(minute(5), open(ONE), take(PASSPORT)));
        Promises late = promises(minute(5).plusMillis(1), open(ONE), take(PASSPORT));
        assertEquals(new Promises(1, 1), late);
        assertEquals(100, late.latePercent());
    }

    @Test
    void shouldP3CountFromTheUpperEndThatWasTold() {
        Step told =
                stage -> assertTrue(stage.ticket("A002").told().highSeconds() > 0, "has to wait");
        Step[] busy = {open(ONE), take(PASSPORT), next(ONE), take(PASSPORT), told};
        assertEquals(new Promises(2, 0), promises("A002", minute(5), busy));
        assertEquals(new Promises(2, 1), promises("A002", minute(6), busy));
    }

    @Test
    void shouldP3NotCountWhoWasToldThatNobodyKnows() {
        Step nobody = stage -> assertTrue(stage.ticket("A001").told().unknown());
        assertEquals(new Promises(0, 0), promises(minute(60), take(PASSPORT), nobody, open(ONE)));
    }

    private static Promises promises(Duration late, Step... before) {
        return promises("A001", late, before);
    }

    /** Of the passport, when a ticket is called so much later than the upper end it was told. */
    private static Promises promises(String number, Duration late, Step... before) {
        HallScenario scenario =
                HallScenario.given(before)
                        .and(
                                stage ->
                                        stage.pass(
                                                late.plusSeconds(
                                                        stage.ticket(number).told().highSeconds())),
                                next(ONE),
                                start(ONE),
                                finish(ONE));
        return read(scenario, MONDAY).origins().matters().get(PASSPORT).promises();
    }

    @Test
    void shouldP3CountTheFirstCallAndOnlyTheServedWhoWereTold() {
        assertEquals(
                new Promises(1, 0),
                day(
                                open(ONE),
                                take(PASSPORT),
                                next(ONE),
                                absent(ONE, "gone"),
                                minutes(20),
                                call(ONE, "A001"),
                                start(ONE),
                                finish(ONE),
                                take(PASSPORT))
                        .whole()
                        .promises());
        assertEquals(
                new Promises(0, 0),
                day(
                                open(ONE),
                                Steps.lease(KIOSK, TRAVEL, 2),
                                minutes(30),
                                take(PASSPORT).offline("A001", minute(20)),
                                next(ONE),
                                start(ONE),
                                finish(ONE))
                        .whole()
                        .promises());
    }

    @Test
    void shouldQ11ListSpecificCallsAndTakeOvers() {
        DayStatistics day =
                day(
                        open(ONE),
                        take(PASSPORT),
                        take(PASSPORT),
                        call(ONE, "A002"),
                        minutes(1),
                        open(ONE, CLERK_ONE, terminal(ONE), false),
                        open(ONE, WANG, terminal(TWO), true));
        Instant later = NINE.plus(minute(1));
        var wanted = io.jiaohao.server.domain.state.Numbering.id(MONDAY, "A002");
        assertEquals(
                List.of(
                        new AuditEntry(
                                AuditEntry.Kind.SPECIFIC_CALL,
                                NINE,
                                new Post(ONE, CLERK_ONE),
                                wanted,
                                "20261123-A001"),
                        new AuditEntry(
                                AuditEntry.Kind.TAKE_OVER,
                                later,
                                new Post(ONE, WANG),
                                wanted,
                                "clerk-1")),
                day.audit());
    }

    @Test
    void shouldQ11ListWhatASupervisorHadDoneAndWhy() {
        DayStatistics day = day(Orders.stopTaking(PASSPORT));
        assertEquals(
                List.of(
                        new AuditEntry(
                                AuditEntry.Kind.ORDER,
                                NINE,
                                null,
                                null,
                                null,
                                new AuditEntry.Order(
                                        Orders.ZHAO, Orders.REASON, "StopTaking", "passport"))),
                day.audit());
    }

    private static AuditEntry audited(
            AuditEntry.Kind kind, CounterId counter, @Nullable String number, String detail) {
        var ticket =
                number == null ? null : io.jiaohao.server.domain.state.Numbering.id(MONDAY, number);
        return new AuditEntry(kind, NINE, new Post(counter, WANG), ticket, detail);
    }

    @Test
    void shouldW3CountAVisitorWithoutANumberAsServedAfterNoWait() {
        DayStatistics day =
                day(
                        open(ONE, WANG, terminal(ONE), false),
                        take(PASSPORT),
                        Steps.walkIn(ONE, PASSPORT),
                        minutes(4),
                        finish(ONE));
        assertEquals(2, day.whole().counts().taken());
        assertEquals(1, day.whole().counts().served());
        assertEquals(Duration.ZERO, day.whole().waits().max());
        assertEquals(minute(4), day.whole().stops().service().max());
        assertEquals(
                List.of(audited(AuditEntry.Kind.WALK_IN, ONE, "A002", "20261123-A001")),
                day.audit());
    }

    @Test
    void shouldQ11ListMergedQueues() {
        assertEquals(
                List.of(audited(AuditEntry.Kind.QUEUE_MERGE, TWO, null, "travel, property")),
                day(
                                TestHall.overseenBy(WANG),
                                open(TWO, WANG, terminal(TWO), false),
                                take(PASSPORT),
                                Steps.mergeQueues(TWO, TRAVEL, PROPERTY))
                        .audit());
    }

    @Test
    void shouldX1ListTransfersToAPlaceOfChoice() {
        assertEquals(
                List.of(
                        audited(AuditEntry.Kind.PLACED_TRANSFER, ONE, "A001", "property"),
                        audited(AuditEntry.Kind.PLACED_TRANSFER, ONE, "A002", "property")),
                day(
                                open(ONE, WANG, terminal(ONE), false),
                                Steps.times(4, take(PASSPORT)),
                                sent("A001", Spot.FIRST),
                                sent("A002", Spot.asTakenAt(NINE)),
                                sent("A003", Spot.KEEP),
                                sent("A004", Spot.LAST))
                        .audit()
                        .stream()
                        .filter(entry -> entry.kind() != AuditEntry.Kind.SPECIFIC_CALL)
                        .toList());
    }

    private static Step sent(String number, Spot spot) {
        return stage -> {
            call(ONE, number).play(stage);
            transfer(ONE, new Target.ToMatter(DEED), spot).play(stage);
        };
    }

    @Test
    void shouldQ11ListAMoveAtTheWindowThatTheClerkUsedLast() {
        assertEquals(
                List.of(audited(AuditEntry.Kind.MOVE, TWO, "A002", "with a small child")),
                day(
                                TestHall.overseenBy(WANG),
                                seconds(-1),
                                open(ONE, WANG, terminal(ONE), false),
                                seconds(1),
                                open(TWO, WANG, terminal(TWO), false),
                                Steps.times(2, take(PASSPORT)),
                                Steps.moveFirst(TWO, "A002"))
                        .audit());
    }

    @Test
    void shouldListWindowsAsThePlanDoes() {
        DayStatistics day = day(open(TWO, ONE), take(PASSPORT));
        assertEquals(List.<CounterId>of(ONE, TWO), List.copyOf(day.places().windows().keySet()));
    }
}
