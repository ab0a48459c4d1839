package io.jiaohao.server.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chance is as distributed as it says, and the same everywhere. */
class DiceTest {
    private static final int THROWS = 50_000;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.6, 1, 1.5})
    void shouldSpreadAroundOne(double spread) {
        Dice dice = new Dice(1, "test");
        double[] drawn = DoubleStream.generate(() -> dice.gamma(spread)).limit(THROWS).toArray();

        double mean = Arrays.stream(drawn).average().orElseThrow();
        double squares = Arrays.stream(drawn).map(each -> each * each).average().orElseThrow();

        assertEquals(1, mean, 0.03);
        assertEquals(spread, Math.sqrt(Math.max(0, squares - mean * mean)), 0.05);
    }

    @Test
    void shouldFallAlikeOnEveryMachine() {
        Dice dice = new Dice(7, "arrivals");

        assertEquals(0.12852562406283807, dice.uniform());
        assertEquals(0.6076036222731732, dice.uniform());
    }

    @Test
    void shouldFallOtherwiseForAnotherPurpose() {
        assertNotEquals(new Dice(7, "a").uniform(), new Dice(7, "b").uniform());
        assertNotEquals(new Dice(7, "a").uniform(), new Dice(8, "a").uniform());
    }
}
