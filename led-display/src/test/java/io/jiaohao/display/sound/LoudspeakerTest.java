package io.jiaohao.display.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes to the card, sample by sample; the card of these tests keeps it. */
class LoudspeakerTest {
    private static final double DUCKED = 0.1;

    private final Deadline deadline = new Deadline("test-sound");
    private final List<Pcm> played = new ArrayList<>();
    private final Cut cut = new Cut();
    private volatile boolean closed;

    @AfterEach
    void close() {
        deadline.close();
    }

    @Test
    void shouldPlayTheChimeWhileTheSentenceIsStillBeingMade() throws Exception {
        CompletableFuture<Spoken> speech = new CompletableFuture<>();
        Loudspeaker speaker = new Loudspeaker(() -> new Kept(speech), deadline);

        speaker.play(sounding(speech));

        // the card was given the whole chime before the sentence was there: see Kept
        assertTrue(sound().length().toMillis() >= 1_000 + 500, "ms=" + sound().length().toMillis());
        assertTrue(closed);
    }

    @Test
    void shouldLowerTheMusicWhileSomethingIsSaidAndRaiseItAgain() {
        Mixer mixer = new Mixer(count -> Samples.tone(200, 1, 0.3).samples(), DUCKED);
        List<Pcm> blocks = new ArrayList<>();
        for (int second = 0; second < 5; second++) {
            if (second == 1) {
                mixer.say(Pcm.silence(Duration.ofSeconds(2))); // so that only music is measured
            }
            blocks.add(mixer.next(Pcm.RATE, mixer.isSaying()));
        }
        double[] rms = Samples.loudness(Pcm.joined(blocks));

        double full = Samples.mean(rms, 0, 50);
        assertEquals(full * DUCKED, Samples.mean(rms, 70, 150), full * 0.02); // 0.4 s after
        assertEquals(full, Samples.mean(rms, 170, 250), full * 0.02);
        assertTrue(Samples.greatestStep(Pcm.joined(blocks)) < 1_000, "a click");
    }

    @Test
    void shouldEndWithoutAClickWhenItIsCut() throws Exception {
        Spoken spoken = new Spoken(Samples.tone(440, 2, 0.5), 2, Map.of());
        Loudspeaker speaker = new Loudspeaker(() -> new Kept(null), deadline);
        cutAfter = 30; // blocks of 50 ms: half a second into the sentence

        speaker.play(sounding(CompletableFuture.completedFuture(spoken)));

        assertTrue(sound().length().toMillis() < 1_700, "ms=" + sound().length().toMillis());
        assertTrue(Samples.greatestStep(new Pcm(afterTheChime())) < 2_500, "a click");
    }

    @Test
    void shouldSayThatThereIsNoCardAndTryAgain() throws Exception {
        List<Integer> tries = new ArrayList<>();
        Loudspeaker speaker =
                new Loudspeaker(
                        () -> {
                            tries.add(1);
                            if (tries.size() == 1) {
                                throw new IOException("no sound device can be used");
                            }
                            return new Kept(null);
                        },
                        deadline);
        Future<Spoken> speech =
                CompletableFuture.completedFuture(new Spoken(Chime.recall(), 1, Map.of()));

        IOException failure = assertThrows(IOException.class, () -> speaker.play(sounding(speech)));
        speaker.play(sounding(speech));

        assertTrue(failure.getMessage().contains("no sound device"), failure.getMessage());
        assertEquals(2_000, sound().length().toMillis());
    }

    @Test
    @Timeout(60)
    void shouldNotWaitForASentenceThatIsCutBeforeItIsMade() throws Exception {
        CompletableFuture<Spoken> never = new CompletableFuture<>();
        cutAfter = 25; // blocks: after the chime

        new Loudspeaker(() -> new Kept(null), deadline).play(sounding(never));

        assertTrue(never.isCancelled()); // its engine is left
    }

    @Test
    @Timeout(60)
    void shouldNotWaitForASentenceOnThePageThatIsCutEither() throws Exception {
        CompletableFuture<Spoken> never = new CompletableFuture<>();
        AtomicReference<BrowserOutput> page = new AtomicReference<>();
        BrowserOutput output = new BrowserOutput(() -> heardAndCut(page.get()));
        page.set(output);

        output.play(sounding(never));

        assertTrue(never.isCancelled());
    }

    /** The page has finished the chime, and something more urgent comes. */
    private void heardAndCut(BrowserOutput output) {
        if (output.state() != null) {
            output.heard(output.state().path("id").asText(), "");
            deadline.begin(
                    () -> {
                        cut.now();
                        return true;
                    });
        }
    }

    @Test
    void shouldCloseALineThatOpensTooLate() throws Exception {
        CountDownLatch tooLate = new CountDownLatch(1);
        CountDownLatch closedLate = new CountDownLatch(1);
        PcmLine late =
                new Kept(null) {
                    @Override
                    public void close() {
                        closedLate.countDown();
                    }
                };
        Loudspeaker speaker =
                new Loudspeaker(
                        () -> {
                            awaitThoughInterrupted(tooLate);
                            return late;
                        },
                        deadline);
        assertThrows(IOException.class, () -> speaker.play(sounding(new CompletableFuture<>())));
        tooLate.countDown();

        assertTrue(closedLate.await(20, TimeUnit.SECONDS));
    }

    /** As a driver does. */
    private static void awaitThoughInterrupted(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                continue;
            }
        }
    }

    @Test
    @Timeout(60)
    void shouldEndItsMusicWhenItIsClosed() throws Exception {
        CountDownLatch sounds = new CountDownLatch(3);
        Loudspeaker speaker =
                new Loudspeaker(
                        () -> new Kept(null),
                        deadline,
                        count -> {
                            sounds.countDown();
                            return new short[count];
                        },
                        DUCKED);
        speaker.open();
        assertTrue(sounds.await(20, TimeUnit.SECONDS));

        speaker.close();

        assertTrue(closed);
    }

    private int cutAfter = Integer.MAX_VALUE;

    private Sounding sounding(Future<Spoken> speech) {
        return new Sounding(List.of("call-1"), Chime.firstCall(), speech, () -> true, cut);
    }

    private Pcm sound() {
        return Pcm.joined(played);
    }

    private short[] afterTheChime() {
        short[] all = sound().samples();
        return Arrays.copyOfRange(all, Pcm.RATE + Pcm.RATE / 50, all.length);
    }

    /** Keeps what it is given, and makes the sentence once the chime is through. */
    private class Kept implements PcmLine {
        private final CompletableFuture<Spoken> speech;

        Kept(CompletableFuture<Spoken> speech) {
            this.speech = speech;
        }

        @Override
        public void write(Pcm block) {
            played.add(block);
            if (speech != null && sound().length().toMillis() >= 1_000) {
                speech.complete(new Spoken(Samples.tone(300, 0.5, 0.5), 1, Map.of()));
            }
            if (played.size() >= cutAfter) {
                cut.now();
            }
        }

        @Override
        public void drain() {}

        @Override
        public void close() {
            closed = true;
        }
    }
}
