package io.jiaohao.server.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Wrong keys slow down who sends them; by a clock of the test's own. */
class KeyGuardTest {
    private long nanos;
    private final KeyGuard guard = new KeyGuard(() -> nanos);

    private void wrong(int times, String address, String device) {
        IntStream.range(0, times).forEach(each -> guard.wrong(address, device));
    }

    @Test
    void shouldSlowDownWhoGuessesTheKeyOfADevice() {
        wrong(20, "attacker", "kiosk-1");
        assertFalse(guard.mayTry("attacker", "kiosk-1"));
        assertTrue(guard.mayTry("attacker", "kiosk-2"));
        nanos += 1_000_000_000L;
        assertTrue(guard.mayTry("attacker", "kiosk-1"));
    }

    @Test
    void shouldNotKeepTheTrueDeviceOut() {
        wrong(1_000, "attacker", "kiosk-1");
        assertTrue(guard.mayTry("hall", "kiosk-1"));
    }

    @Test
    void shouldSlowDownWhoGuessesTheKeysOfMany() {
        IntStream.range(0, 200).forEach(i -> guard.wrong("attacker", "kiosk-" + i));
        assertFalse(guard.mayTry("attacker", "kiosk-999"));
        nanos += 1_000_000_000L;
        assertTrue(guard.mayTry("attacker", "kiosk-999"));
    }

    @Test
    void shouldRememberNoLongerThanItTakesToEarnABurst() {
        wrong(100_000, "attacker", "kiosk-1");
        nanos += 41_000_000_000L;
        assertTrue(guard.mayTry("attacker", "kiosk-1"));
    }
}
