package io.jiaohao.terminal.pad.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.terminal.pad.frame.Alarm;
import io.jiaohao.terminal.pad.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final long NEVER = TimeUnit.HOURS.toNanos(1);
    private static final Frame BEEP = Frame.parse("FF 68 02 02 68 05 03 08 16");
    private static final Frame LAMP_AND_BEEP = Frame.parse("01 21 3D 07");

    private final Outbox outbox = new Outbox(NEVER);
    private final List<String> shown = new ArrayList<>();

    private Face face(String name, boolean urgent, @Nullable Alarm alarm, int... values) {
        List<Frame> frames = new ArrayList<>();
        for (int value : values) {
            frames.add(Frame.of(value));
        }
        return new Face(frames, alarm, urgent, () -> shown.add(name));
    }

    private Face calm(int value) {
        return face("calm " + value, false, null, value);
    }

    private Face urgent(int value) {
        return face("urgent " + value, true, null, value);
    }

    private List<Frame> take(int count) throws InterruptedException {
        List<Frame> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(outbox.take());
            outbox.tellShown();
        }
        return taken;
    }

    private static List<Frame> frames(int... values) {
        List<Frame> frames = new ArrayList<>();
        for (int value : values) {
            frames.add(Frame.of(value));
        }
        return frames;
    }

    /** That nothing else is due: a frame that is answered now comes next. */
    private void assertNothingElse() throws InterruptedException {
        outbox.answer(Frame.of(99));
        assertEquals(frames(99), take(1));
    }

    @Test
    void shouldSendAnswersThenWhatAClerkWaitsForThenTheRest() throws InterruptedException {
        outbox.open();
        outbox.show(1, calm(1));
        outbox.show(2, urgent(2));
        outbox.answer(Frame.of(3));

        assertEquals(frames(3, 2, 1), take(3));
        assertNothingElse();
    }

    @Test
    void shouldSendOnlyTheNewestThatAPadIsToShow() throws InterruptedException {
        outbox.open();
        for (int value = 1; value <= 50; value++) {
            outbox.show(1, calm(value));
        }

        assertEquals(frames(50), take(1));
        assertNothingElse();
    }

    @Test
    void shouldSendOnlyWhatDiffers() throws InterruptedException {
        outbox.open();
        outbox.show(1, face("a", false, null, 1, 2));
        take(2);

        outbox.show(1, face("b", false, null, 1, 3));
        assertEquals(frames(3), take(1));
        outbox.show(1, face("c", false, null, 1, 3));
        assertNothingElse();
        assertEquals(List.of("a", "b", "c"), shown);
    }

    @Test
    void shouldTellThatAFaceIsShownWhenAllOfItWasSent() throws InterruptedException {
        outbox.open();
        outbox.show(1, face("both", false, null, 1, 2));

        take(1);
        assertEquals(List.of(), shown);
        take(1);
        assertEquals(List.of("both"), shown);
    }

    @Test
    void shouldServeAllPadsOfABusThatIsSlowerThanTheHall() throws InterruptedException {
        outbox.open();
        List<Frame> sent = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            for (int pad = 0; pad < 10; pad++) {
                outbox.show(pad, calm(pad * 20 + round));
            }
            sent.addAll(take(3)); // while every pad has something new again
        }

        for (int pad = 0; pad < 10; pad++) {
            int least = pad * 20;
            assertTrue(sent.stream().anyMatch(each -> each.at(0) / 20 * 20 == least), "pad " + pad);
        }
    }

    @Test
    void shouldBeepOnceAfterWhatIsShown() throws InterruptedException {
        outbox.open();
        outbox.show(1, face("called", true, new Alarm(BEEP, -1), 1));
        outbox.show(1, face("one more waits", false, null, 2)); // before the beep was sent

        assertEquals(List.of(Frame.of(2), BEEP), take(2));
        outbox.show(1, calm(3));
        assertEquals(frames(3), take(1));
        assertNothingElse();
    }

    @Test
    void shouldBeepWithTheLampWhereTheFamilyDoesSo() throws InterruptedException {
        outbox.open();
        outbox.show(1, face("called", true, new Alarm(LAMP_AND_BEEP, 1), 1, 2));

        assertEquals(List.of(Frame.of(1), LAMP_AND_BEEP), take(2));
        assertNothingElse();
    }

    @Test
    void shouldNotLightAnOldLampForABeepThatIsLate() throws InterruptedException {
        outbox.open();
        outbox.show(1, face("called", true, new Alarm(LAMP_AND_BEEP, 1), 1, 2));
        outbox.show(1, face("serving", true, null, 1, 3));

        assertEquals(frames(1, 3), take(2));
        assertNothingElse();
    }

    @Test
    void shouldShowEverythingAnewAndOweNoAnswersWhenTheLineIsBack() throws InterruptedException {
        outbox.open();
        outbox.show(1, calm(1));
        take(1);
        outbox.answer(Frame.of(9));
        outbox.close();
        outbox.answer(Frame.of(9));
        outbox.open();

        assertEquals(frames(1), take(1));
        assertNothingElse();
    }

    @Test
    void shouldSendNothingWhileTheLineIsGone() throws Exception {
        outbox.show(1, calm(1));
        CompletableFuture<Frame> taken =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return outbox.take();
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        });
        outbox.answer(Frame.of(9));
        outbox.open();

        assertEquals(Frame.of(1), taken.get(20, TimeUnit.SECONDS));
    }

    @Test
    void shouldTellAPadAgainWhatItShows() throws InterruptedException {
        Outbox eager = new Outbox(1);
        eager.open();
        eager.show(1, calm(1));

        for (int i = 0; i < 5; i++) {
            assertEquals(Frame.of(1), eager.take());
        }
    }
}
