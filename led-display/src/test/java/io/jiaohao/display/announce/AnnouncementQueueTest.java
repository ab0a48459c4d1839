package io.jiaohao.display.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.hall.HallCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnnouncementQueueTest {
    private static final Duration STALE = Duration.ofSeconds(45);

    private final List<HallCall> calls = new ArrayList<>(); // newest first
    private AnnouncementQueue queue = new AnnouncementQueue(Set.of(), STALE);
    private Instant now = Instant.parse("2026-11-21T02:42:00Z");

    @Test
    void shouldSpeakInOrderOfTimeAndEachOnce() {
        call("A001", 0);
        call("A002", 0);
        update();
        update();

        assertEquals(Optional.of("A001-0"), next());
        assertEquals(Optional.of("A002-0"), next());
        assertEquals(Optional.empty(), next());
    }

    @Test
    void shouldLetFirstCallsGoBeforeRecalls() {
        call("A001", 0);
        update();
        next();
        call("A001", 1);
        call("A002", 0);
        update();
        call("A003", 0);
        update();

        assertEquals(Optional.of("A002-0"), next());
        assertEquals(Optional.of("A003-0"), next());
        assertEquals(Optional.of("A001-1"), next());
    }

    @Test
    void shouldMergeATicketThatIsPendingTwice() {
        call("A001", 0);
        call("A002", 0);
        update();
        call("A001", 1);
        update();

        assertEquals(Optional.of("A001-1"), next());
        assertEquals(Optional.of("A002-0"), next());
        assertEquals(Optional.empty(), next());
    }

    @Test
    void shouldNotSpeakATicketThatIsNoLongerCalled() {
        call("A001", 0);
        call("A002", 0);
        update();
        state("A001", "serving");
        update();

        assertEquals(Optional.of("A002-0"), next());
        assertEquals(Optional.empty(), next());
    }

    @Test
    void shouldNotSpeakAnOldCall() {
        call("A001", 0);
        update();
        now = now.plusSeconds(46);

        assertEquals(Optional.empty(), next());
    }

    @Test
    void shouldSpeakAMissedCallOnceWhenItIsYoungEnough() {
        call("A001", 0);
        now = now.plusSeconds(40);
        call("A002", 0);
        now = now.plusSeconds(10);
        update();

        assertEquals(Optional.of("A002-0"), next());
        assertEquals(Optional.empty(), next());
    }

    @Test
    void shouldNotSpeakWhatWasSpokenBeforeARestart() {
        queue = new AnnouncementQueue(Set.of("A001-0"), STALE);
        call("A001", 0);
        call("A002", 0);
        update();

        assertEquals(Optional.of("A002-0"), next());
        assertEquals(Optional.empty(), next());
    }

    @Test
    void shouldNotSpeakATicketThatCameBackByUndo() {
        call("A001", 0);
        update();
        state("A001", "absent");
        update();
        next();
        state("A001", "called");
        update();

        assertEquals(Optional.empty(), next());
    }

    @Test
    void shouldNameWhatIsPending() {
        call("A001", 0);
        call("A002", 0);
        update();

        assertEquals(Set.of("A001-0", "A002-0"), queue.pending());
        queue.clear();
        assertEquals(Optional.empty(), next());
    }

    private void update() {
        queue.update(calls, now);
    }

    private Optional<String> next() {
        List<HallCall> first = queue.waiting(now).stream().limit(1).toList();
        queue.take(first);
        return first.stream().map(HallCall::id).findFirst();
    }

    private void call(String number, int repeat) {
        calls.removeIf(call -> call.number().equals(number));
        calls.add(0, hallCall(number, repeat, now, "called"));
    }

    private void state(String number, String state) {
        calls.replaceAll(
                call ->
                        call.number().equals(number)
                                ? hallCall(number, call.repeat(), call.time(), state)
                                : call);
    }

    private static HallCall hallCall(String number, int repeat, Instant time, String state) {
        return new HallCall(
                number + "-" + repeat, "t" + number, number, "3", "3", time, repeat, state);
    }
}
