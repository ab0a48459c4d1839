package io.jiaohao.display.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.speech.Wordings;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.NoticeView;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** V4 to V10 with a clock of the test's own. */
class ZoneSchedulerTest {
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final List<HallCall> calls = new ArrayList<>(); // newest first
    private final List<NoticeView> notices = new ArrayList<>();
    private String hallState = "open";
    private String stopped = "null"; // the hall's own words, as JSON
    private Instant now = Instant.parse("2026-11-21T02:42:00Z"); // 10:42 in the hall
    private ZoneScheduler scheduler = scheduler(new Loudness(0, 0, List.of()));

    @Test
    void shouldSayASingleCallInFull() throws IOException {
        call("A001", 0);

        Announcement next = next();

        assertEquals(List.of("zh-CN", "en"), List.copyOf(next.sentences().keySet()));
        assertEquals(2, next.rounds());
        assertEquals("请 A 零零一号，到三号窗口", next.sentences().get("zh-CN"));
    }

    @Test
    void shouldDropTheRepetitionFirst() throws IOException {
        call("A001", 0);
        call("A002", 0);

        Announcement next = next();

        assertEquals(1, next.rounds());
        assertEquals(2, next.sentences().size());
    }

    @Test
    void shouldDropTheSecondLanguageThen() throws IOException {
        for (int i = 1; i <= 4; i++) {
            call("A00" + i, 0);
        }

        Announcement next = next();

        assertEquals(List.of("zh-CN"), List.copyOf(next.sentences().keySet()));
        assertEquals(1, next.calls().size());
    }

    @Test
    void shouldJoinSentencesAtLast() throws IOException {
        for (int i = 1; i <= 9; i++) {
            call("A00" + i, 0);
        }

        Announcement next = next();

        assertEquals("请 A 零零一号到三号、A 零零二号到三号、A 零零三号到三号、A 零零四号到三号窗口", next.sentences().get("zh-CN"));
        assertEquals(List.of("A001-0", "A002-0", "A003-0", "A004-0"), next.ids());
    }

    @Test
    void shouldStayShortUntilTheBacklogIsSmall() throws IOException {
        for (int i = 1; i <= 6; i++) {
            call("A00" + i, 0);
        }
        List<Integer> languages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            languages.add(next().sentences().size());
        }
        call("A007", 0);

        assertEquals(List.of(1, 1), languages.subList(0, 2)); // joined: four calls in the first
        assertEquals(2, next().rounds()); // nobody else waits: whole again
    }

    @Test
    void shouldBeShortBetweenTheThresholds() {
        Shedding shedding = new Shedding(Duration.ofSeconds(15), Duration.ofSeconds(5));
        assertEquals(Shedding.Level.FULL, shedding.next(level -> Duration.ofSeconds(15)));
        assertEquals(Shedding.Level.JOINED, shedding.next(level -> Duration.ofSeconds(16)));
        assertEquals(Shedding.Level.JOINED, shedding.next(level -> Duration.ofSeconds(5)));
        assertEquals(
                Shedding.Level.FULL, shedding.next(level -> Duration.ofSeconds(5).minusMillis(1)));
    }

    @Test
    void shouldNotRepeatWhileACallWouldWaitTooLong() throws IOException {
        call("A001", 0);
        Announcement first = next();
        now = now.plusSeconds(1);
        call("A002", 0);
        update();
        Instant afterARound = now.plusSeconds(8);

        assertFalse(scheduler.repeats(first, afterARound));
        assertEquals(List.of("A002-0"), next().ids());
        assertTrue(scheduler.repeats(first, afterARound)); // nobody waits any more
    }

    @Test
    void shouldNotSayWhatIsStale() throws IOException {
        call("A001", 0);
        update();
        now = now.plusSeconds(46);

        assertTrue(scheduler.next(now).isEmpty());
    }

    @Test
    void shouldSayTheEmergencyAtOnceAndAgainButNoCall() throws IOException {
        call("A001", 0);
        Announcement call = next();
        call("A002", 0);
        hallState = "stopped";
        update();

        assertTrue(scheduler.outranks(call, now));
        Announcement emergency = next();
        assertEquals(Rank.EMERGENCY, emergency.rank());
        assertEquals(2, emergency.sentences().size());
        assertTrue(scheduler.next(now).isEmpty());
        now = now.plusSeconds(30);
        assertEquals(Rank.EMERGENCY, next().rank());
        hallState = "open";
        update();
        assertTrue(scheduler.next(now).isEmpty()); // the calls of before are the screens'
    }

    @Test
    void shouldSayTheHallsOwnWordsOfAStopUnlessOthersAreConfigured() throws IOException {
        Composer composer =
                new Composer(Wordings.builtIn(), List.of(), Map.of("en", "Please leave."), 2);
        scheduler = scheduler(composer, Set.of());
        hallState = "stopped";
        stopped = "{\"zh-CN\":\"请从东门离开\",\"en\":\"East\"}";

        Announcement emergency = next();

        assertEquals(Map.of("zh-CN", "请从东门离开", "en", "Please leave."), emergency.sentences());
    }

    @Test
    void shouldNotSayANoticeTwiceOverARestart() throws IOException {
        notices.add(notice());
        Announcement before = next();
        scheduler = scheduler(composer(), Set.copyOf(before.ids()));
        update();

        assertTrue(scheduler.next(now.plusSeconds(599)).isEmpty());
        assertTrue(scheduler.next(now.plusSeconds(600)).isPresent());
    }

    @Test
    void shouldSayANoticeWhenNobodyIsCalledAndAgainAfterACallCutIt() throws IOException {
        notices.add(notice());
        call("A001", 0);

        assertEquals(Rank.CALL, next().rank());
        Announcement notice = next();
        assertEquals(Map.of("zh-CN", "今天提前关门"), notice.sentences());
        assertFalse(scheduler.outranks(notice, now));
        call("A002", 0);
        update();
        assertTrue(scheduler.outranks(notice, now));
        scheduler.cut(notice);
        assertEquals(Rank.CALL, next().rank());
        assertEquals(Rank.NOTICE, next().rank());
        assertTrue(scheduler.next(now.plusSeconds(599)).isEmpty());
        assertTrue(scheduler.next(now.plusSeconds(600)).isPresent());
    }

    @Test
    void shouldLeaveCallsOfAMutedHourToTheScreensForGood() throws IOException {
        Loudness.Span night = new Loudness.Span(LocalTime.of(10, 0), LocalTime.of(10, 43), 0, true);
        scheduler = scheduler(new Loudness(0, 0, List.of(night)));
        call("A001", 0);
        update();
        now = now.plusSeconds(40); // still muted
        assertTrue(scheduler.next(now).isEmpty());
        now = now.plusSeconds(30); // 10:43:10
        update();

        assertTrue(scheduler.next(now).isEmpty());
        call("A002", 0);
        assertEquals(List.of("A002-0"), next().ids());
    }

    private static ZoneScheduler scheduler(Loudness loudness) {
        return new ZoneScheduler(
                SpeakingRules.DEFAULT,
                composer(),
                loudness,
                new Occasions(EVERY, Duration.ofSeconds(30), Set.of()),
                Set.of());
    }

    private static Composer composer() {
        return new Composer(
                Wordings.builtIn(), List.of(), Map.of(), SpeakingRules.DEFAULT.rounds());
    }

    private static ZoneScheduler scheduler(Composer composer, Set<String> spokenBefore) {
        return new ZoneScheduler(
                SpeakingRules.DEFAULT,
                composer,
                new Loudness(0, 0, List.of()),
                new Occasions(EVERY, Duration.ofSeconds(30), spokenBefore),
                spokenBefore);
    }

    private Announcement next() throws IOException {
        update();
        Optional<Announcement> next = scheduler.next(now);
        return next.orElse(
                new Announcement(Rank.NOTICE, List.of("notice-none"), List.of(), Map.of(), 0));
    }

    private void update() throws IOException {
        HallView hall =
                WireJson.MAPPER.readValue(
                        """
                        {"id":"h","name":{"zh-CN":"厅"},"state":"%s","stopped":%s,"timezone":"Asia/Shanghai",
                         "languages":["zh-CN","en"],"zones":[],"lanes":[],"matters":[],"queues":[],
                         "counters":[],"pauseReasons":[],"rules":{"nextWhileCalled":"finish","recalls":3,
                         "recallInterval":8,"absentAfterCalls":2,"absentAfter":60,"undoWithin":5}}
                        """
                                .formatted(hallState, stopped),
                        HallView.class);
        scheduler.update(
                new HallSlice(hall, now, List.of(), List.of(), List.copyOf(calls), notices), now);
    }

    private static NoticeView notice() {
        OffsetDateTime from = OffsetDateTime.of(2026, 11, 21, 0, 0, 0, 0, ZoneOffset.UTC);
        return new NoticeView("n1", Map.of("zh-CN", "今天提前关门"), from, null, List.of());
    }

    private void call(String number, int repeat) {
        calls.removeIf(call -> call.number().equals(number));
        String id = number + "-" + repeat;
        calls.add(0, new HallCall(id, "t" + number, number, "3", "3", now, repeat, "called"));
    }
}
