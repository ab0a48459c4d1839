package io.jiaohao.display.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JointsTest {
    private static final Pcm LOW = Samples.tone(220, 0.3, 0.7);
    private static final Pcm HIGH = Samples.tone(330, 0.25, 0.7);

    @Test
    void shouldJoinWithoutClicks() {
        int smooth = Math.max(Samples.greatestStep(LOW), Samples.greatestStep(HIGH));

        assertTrue(Samples.greatestStep(Pcm.joined(List.of(LOW, HIGH, LOW))) > 0);
        int joined = Samples.greatestStep(Joints.joined(List.of(LOW, HIGH, LOW)));

        assertTrue(joined <= smooth * 1.3, "step=" + joined + ", in the pieces " + smooth);
        assertTrue( // the test would hear a click: a cosine begins at full height
                Samples.greatestStep(Pcm.joined(List.of(Pcm.silence(Duration.ofMillis(9)), LOW)))
                        > smooth * 2);
    }

    @Test
    void shouldBeginAndEndSoftly() {
        short[] joined = Joints.joined(List.of(LOW, HIGH)).samples();

        assertTrue(Math.abs(joined[0]) < 400, "begins at " + joined[0]);
        assertTrue(
                Math.abs(joined[joined.length - 1]) < 400, "ends at " + joined[joined.length - 1]);
    }

    @Test
    void shouldLoseNoMoreThanTheFadesAndNotClip() {
        Pcm joined = Joints.joined(List.of(LOW, HIGH, LOW));

        long pieces = 2 * LOW.length().toMillis() + HIGH.length().toMillis();
        long lost = pieces - joined.length().toMillis();
        assertTrue(lost >= 0 && lost <= 3 * 10 + 2 * 8 + 1, "lost ms=" + lost);
        assertTrue(joined.peak() < 0.75 * Short.MAX_VALUE, "peak=" + joined.peak());
        assertEquals(0, Joints.joined(List.of()).samples().length);
    }
}
