package io.jiaohao.display.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.hall.HallCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallStageTest {
    private final CallStage stage = new CallStage();
    private final List<HallCall> calls = new ArrayList<>(); // newest first
    private Instant now = Instant.parse("2026-11-21T02:42:00Z");
    private Set<String> voiced = Set.of();

    @Test
    void shouldGiveANewCallTheLargePlaceAtOnce() {
        call("A001");

        StagePicture picture = look();

        assertEquals(List.of("A001"), numbers(picture.large()));
        assertTrue(picture.highlighted());
        assertEquals(List.of(), picture.others());
    }

    @Test
    void shouldKeepTheLargePlaceForSixSeconds() {
        call("A001");
        look();
        pass(1_000);
        call("A002");

        assertEquals(List.of("A001"), numbers(look().large()));
        assertEquals(List.of("A002"), numbers(look().others()));
        pass(4_999);
        assertEquals(List.of("A001"), numbers(look().large()));
        pass(1);
        assertEquals(List.of("A002"), numbers(look().large()));
        assertEquals(List.of("A001"), numbers(look().others()));
    }

    @Test
    void shouldSayWhenItsPictureChanges() {
        call("A001");
        Instant called = now;

        assertEquals(called.plusSeconds(6), look().nextChange().orElseThrow());
        pass(6_000);
        assertEquals(called.plusSeconds(12), look().nextChange().orElseThrow());
        pass(6_000);
        assertEquals(called.plusSeconds(180), look().nextChange().orElseThrow());
    }

    @Test
    void shouldStayAmberForTwelveSecondsAndThenStayLargeQuietly() {
        call("A001");
        look();
        pass(11_999);
        assertTrue(look().highlighted());
        pass(1);

        StagePicture picture = look();

        assertFalse(picture.highlighted());
        assertEquals(List.of("A001"), numbers(picture.large()));
    }

    @Test
    void shouldStayAmberUntilTheVoiceIsDone() {
        HallCall call = call("A001");
        look();
        voiced = Set.of(call.id());
        pass(16_000);
        assertTrue(look().highlighted());
        voiced = Set.of();

        assertFalse(look().highlighted());
    }

    @Test
    void shouldShowTwoOrThreeThatWaitedTogether() {
        call("A001");
        look();
        call("A002");
        look();
        call("A003");
        look();
        call("A004");
        look();
        pass(6_000);

        assertEquals(List.of("A002", "A003", "A004"), numbers(look().large()));
        assertTrue(look().highlighted());
    }

    @Test
    void shouldShowAloneACallThatHardlyWaited() {
        call("A001");
        look();
        pass(4_500);
        call("A002");
        look();
        call("A003");
        look();
        pass(1_500);

        assertEquals(List.of("A002"), numbers(look().large()));
    }

    @Test
    void shouldLeaveOnlyTheNewestOfSeveralWhenAmberIsOver() {
        shouldShowTwoOrThreeThatWaitedTogether();
        pass(12_000);

        StagePicture picture = look();

        assertFalse(picture.highlighted());
        assertEquals(List.of("A004"), numbers(picture.large()));
        assertEquals(List.of("A003", "A002", "A001"), numbers(picture.others()));
    }

    @Test
    void shouldShowThirtyCallsInTurnAndDropNone() {
        for (int i = 1; i <= 30; i++) {
            call("A%03d".formatted(i));
            look();
            pass(20);
        }

        Map<String, Long> largeMillis = new LinkedHashMap<>();
        for (int i = 0; i < 750; i++) {
            StagePicture picture = look();
            if (picture.highlighted()) {
                picture.large().forEach(call -> largeMillis.merge(call.number(), 100L, Long::sum));
            }
            pass(100);
        }

        assertEquals(30, largeMillis.size());
        List<String> order = List.copyOf(largeMillis.keySet());
        assertEquals(order.stream().sorted().toList(), order);
        largeMillis.forEach((number, millis) -> assertTrue(millis >= 6_000 - 600, number + millis));
    }

    @Test
    void shouldBeginAnewWhenTheLargeTicketIsRecalled() {
        call("A001");
        look();
        pass(9_000);
        HallCall recall = recall("A001", 1);

        StagePicture picture = look();
        assertEquals(List.of(recall), picture.large());
        assertEquals(List.of(), picture.others());
        pass(11_000);
        assertTrue(look().highlighted());
    }

    @Test
    void shouldBringARecalledTicketBackToTheLargePlace() {
        call("A001");
        look();
        pass(7_000);
        call("A002");
        look();
        pass(7_000);
        recall("A001", 1);

        StagePicture picture = look();

        assertEquals(List.of("A001"), numbers(picture.large()));
        assertEquals(List.of("A002"), numbers(picture.others()));
    }

    @Test
    void shouldKeepThePlaceOfAWaitingTicketThatIsRecalled() {
        call("A001");
        look();
        call("A002");
        look();
        pass(3_000);
        call("A003");
        look();
        HallCall recall = recall("A002", 1);
        look();
        pass(3_000);

        assertEquals(List.of(recall), look().large().stream().limit(1).toList());
    }

    @Test
    void shouldRemoveATicketWhoseServiceStartsAfterItsSixSeconds() {
        call("A001");
        look();
        pass(2_000);
        state("A001", "serving");
        assertEquals(List.of("A001"), numbers(look().large()));
        pass(4_000);

        StagePicture picture = look();

        assertEquals(List.of(), picture.large());
        assertEquals(List.of(), picture.others());
    }

    @Test
    void shouldStillShowAWaitingCallWhoseVisitorHasCome() {
        call("A001");
        look();
        call("A002");
        look();
        state("A002", "serving");
        pass(6_000);

        assertEquals(List.of("A002"), numbers(look().large()));
        pass(6_000);
        assertEquals(List.of("A001"), numbers(look().large()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "held", "waiting", "cancelled", "voided"})
    void shouldNotShowAWaitingCallThatWasTakenBack(String state) {
        call("A001");
        look();
        call("A002");
        look();
        state("A002", state);
        pass(6_000);

        assertEquals(List.of("A001"), numbers(look().large()));
    }

    @Test
    void shouldStillShowAWaitingCallThatNextHasEnded() {
        call("A001");
        look();
        call("A002");
        look();
        state("A002", "done");
        pass(6_000);

        assertEquals(List.of("A002"), numbers(look().large()));
    }

    @Test
    void shouldForgetACallAfterThreeMinutes() {
        call("A001");
        look();
        pass(179_999);
        assertEquals(List.of("A001"), numbers(look().large()));
        pass(1);

        assertEquals(List.of(), look().large());
    }

    @Test
    void shouldKeepOldContentWhileTheLinkIsDown() {
        call("A001");
        look();
        Instant lost = now;
        pass(240_000);

        StagePicture picture = stage.update(calls, new Moment(now, lost, Set.of()));

        assertEquals(List.of("A001"), numbers(picture.large()));
    }

    @Test
    void shouldShowMissedCallsAfterAReconnectUnlessTheyAreOld() {
        call("A001");
        pass(30_000);
        call("A002");
        call("A003");
        state("A003", "serving");
        pass(20_000);

        StagePicture picture = look();

        assertEquals(List.of("A002"), numbers(picture.large()));
        assertTrue(picture.highlighted());
        assertEquals(List.of("A001"), numbers(picture.others()));
        pass(6_000);
        assertEquals(List.of("A002"), numbers(look().large()));
    }

    @Test
    void shouldBringBackATicketWhoseStartWasUndoneWithoutCallingItAgain() {
        call("A001");
        look();
        pass(6_000);
        state("A001", "absent");
        assertEquals(List.of(), look().large());
        state("A001", "called");

        StagePicture picture = look();

        assertEquals(List.of("A001"), numbers(picture.large()));
        assertFalse(picture.highlighted());
    }

    private StagePicture look() {
        return stage.update(calls, new Moment(now, now, voiced));
    }

    private void pass(long millis) {
        now = now.plus(Duration.ofMillis(millis));
    }

    private HallCall call(String number) {
        return recall(number, 0);
    }

    private HallCall recall(String number, int repeat) {
        calls.removeIf(call -> call.number().equals(number));
        HallCall call =
                new HallCall(
                        number + "-" + repeat,
                        "t" + number,
                        number,
                        "3",
                        "3",
                        now,
                        repeat,
                        "called");
        calls.add(0, call);
        return call;
    }

    private void state(String number, String state) {
        calls.replaceAll(
                call ->
                        call.number().equals(number)
                                ? new HallCall(
                                        call.id(),
                                        call.ticket(),
                                        number,
                                        call.counter(),
                                        call.label(),
                                        call.time(),
                                        call.repeat(),
                                        state)
                                : call);
    }

    private static List<String> numbers(List<HallCall> calls) {
        return calls.stream().map(HallCall::number).toList();
    }
}
