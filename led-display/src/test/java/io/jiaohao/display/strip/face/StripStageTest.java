package io.jiaohao.display.strip.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.strip.face.StripStage.Turn;
import io.jiaohao.display.strip.face.StripView.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StripStageTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final StripView IDLE = new StripView(Kind.IDLE, "", "3", "综合", 1, "", "");

    private final StripStage stage = new StripStage();
    private final List<HallCall> calls = new ArrayList<>(); // newest first
    private long now; // nanoseconds

    @Test
    void shouldFlashFiveTimesOnceASecondAndThenBeStill() {
        call("c1", "A001");
        StringBuilder phases = new StringBuilder();

        assertTrue(deliver().isDue());
        for (int i = 0; i < 12; i++) {
            phases.append(stage.turn(now).flash().name().charAt(0));
            pass(500);
        }

        assertEquals("ILILILILILSS", phases.toString());
    }

    @Test
    void shouldCountTheTimeOfACallFromWhenTheDeviceHasIt() {
        call("c1", "A001");
        pass(60_000);

        assertTrue(deliver().isDue());
        pass(400);

        assertEquals(Flash.INVERSE, stage.turn(now).flash());
        assertEquals(Duration.ofMillis(100).toNanos(), stage.turn(now).nextNanos() - now);
    }

    @Test
    void shouldShowACallThatCameDuringAnothersInverse() {
        call("c1", "A001");
        deliver();
        pass(200);
        call("c2", "A002");

        assertEquals("A001", stage.turn(now).view().number());
        pass(1_799);
        assertEquals("A001", stage.turn(now).view().number());
        pass(1);
        assertEquals("c2", deliver().call());
    }

    @Test
    void shouldDropNoCallOfABurst() {
        Set<String> shown = new TreeSet<>();
        for (int i = 0; i < 30; i++) {
            call("c" + i, "A%03d".formatted(i));
            if (i % 3 == 0) {
                shown.add(deliver().view().number());
            }
            pass(333);
        }
        long least = Long.MAX_VALUE;
        long since = now;
        String before = "";
        while (shown.size() < 30) {
            String number = deliver().view().number();
            if (shown.add(number)) {
                least = before.isEmpty() ? least : Math.min(least, now - since);
                before = number;
                since = now;
            }
            pass(100);
        }

        assertTrue(least >= StripStage.LEAST.toNanos(), "least=" + least);
    }

    @Test
    void shouldFlashAnewAtARecall() {
        call("c1", "A001");
        deliver();
        pass(8_000);
        assertEquals(Flash.STILL, stage.turn(now).flash());

        calls.clear();
        call("c2", "A001");

        Turn again = deliver();
        assertTrue(again.isDue());
        assertEquals("c2", again.call());
    }

    @Test
    void shouldShowACallThatNextEndedAtOnce() {
        call("c1", "A001");
        becomes("A001", "done");
        stage.hallIs(IDLE, calls, NOON);

        assertEquals("A001", deliver().view().number());
        pass(2_000);
        assertEquals(Kind.IDLE, stage.turn(now).view().kind());
    }

    @Test
    void shouldNotAskForWhoWasTakenBack() {
        call("c1", "A001");
        becomes("A001", "cancelled");
        stage.hallIs(IDLE, calls, NOON);

        assertEquals(Kind.IDLE, deliver().view().kind());
    }

    @Test
    void shouldShowAnOldCallStill() {
        calls.add(0, callOf("c1", "A001", "called", NOON.minusSeconds(60)));
        stage.hallIs(StripView.called("A001", "3"), calls, NOON);

        Turn turn = stage.turn(now);

        assertEquals("A001", turn.view().number());
        assertEquals(Flash.STILL, turn.flash());
        assertNull(turn.call());
    }

    @Test
    void shouldShowTheHallAsItIsWhenTheDeviceIsBack() {
        call("c1", "A001");
        deliver();
        stage.cut();
        call("c2", "A002");
        call("c3", "A003");
        pass(600_000);
        assertFalse(stage.turn(now).isDue());

        stage.joined();

        assertEquals("c3", deliver().call());
        pass(2_500);
        assertEquals("A003", stage.turn(now).view().number());
    }

    @Test
    void shouldForgetACallThatIsOverWhenTheDeviceIsBack() {
        stage.cut();
        call("c1", "A001");
        stage.hallIs(IDLE, List.of(), NOON);

        stage.joined();

        assertEquals(Kind.IDLE, stage.turn(now).view().kind());
    }

    @Test
    void shouldKeepTheNumberUntilTheServerIsAwayForLong() {
        call("c1", "A001");
        deliver();
        pass(60_000);
        assertEquals("A001", stage.turn(now).view().number());

        stage.offline();

        assertEquals(Kind.OFFLINE, stage.turn(now).view().kind());
    }

    private void call(String id, String number) {
        calls.add(0, callOf(id, number, "called", NOON));
        stage.hallIs(StripView.called(number, "3"), calls, NOON);
    }

    private void becomes(String number, String state) {
        calls.replaceAll(
                call ->
                        call.number().equals(number)
                                ? callOf(call.id(), number, state, call.time())
                                : call);
    }

    private static HallCall callOf(String id, String number, String state, Instant time) {
        return new HallCall(id, "t-" + number, number, "3", "3", time, 0, state);
    }

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    /** What there is to show now, and the device has it. */
    private Turn deliver() {
        Turn turn = stage.turn(now);
        if (turn.call() != null) {
            stage.shown(turn.call(), now);
        }
        return turn;
    }
}
