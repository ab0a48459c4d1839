package io.jiaohao.server.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When the ticks that follow changes are sent. */
class TickSlotsTest {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private long nanos; // the clock
    private final TickSlots slots = new TickSlots(() -> nanos);

    private void costlyTick() {
        slots.run(() -> nanos += 8 * MILLI);
    }

    @Test
    void shouldLetATickFollowAQuarterOfASecondLater() {
        assertEquals(250 * MILLI, slots.reserve());
    }

    @Test
    void shouldLetTicksThatCostNothingCoincide() {
        slots.reserve();
        assertEquals(250 * MILLI, slots.reserve());
    }

    @Test
    void shouldKeepCostlyTicksApart() {
        costlyTick();
        long first = slots.reserve();
        assertEquals(first + 10 * MILLI, slots.reserve(), "ten times an eighth of the first cost");
    }

    @Test
    void shouldTakeATenthOfTheTimeHoweverManyHalls() {
        for (int tick = 0; tick < 100; tick++) {
            costlyTick();
        }
        long last = 0;
        for (int hall = 0; hall < 100; hall++) {
            last = slots.reserve();
        }
        long busy = 100 * 8 * MILLI;
        assertTrue(last >= 9 * busy, () -> "100 ticks of 8 ms come too close together");
    }
}
