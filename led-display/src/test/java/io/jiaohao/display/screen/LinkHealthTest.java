package io.jiaohao.display.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.screen.LinkHealth.Phase;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkHealthTest {
    private static final Instant START = Instant.parse("2026-11-21T02:42:00Z");

    private final LinkHealth health = new LinkHealth(START);

    @Test
    void shouldSayNothingOfAShortInterruption() {
        health.heard(START);
        health.down(START.plusSeconds(4));

        assertEquals(Phase.FRESH, health.phase(START.plusSeconds(18)));
        assertEquals(Phase.STALE, health.phase(START.plusSeconds(19)));
    }

    @Test
    void shouldCountFromTheFirstLossNotFromTheLastAttempt() {
        health.heard(START);
        health.down(START.plusSeconds(1));
        health.down(START.plusSeconds(200));

        assertEquals(Phase.STALE, health.phase(START.plusSeconds(300)));
        assertEquals(Phase.LOST, health.phase(START.plusSeconds(301)));
    }

    @Test
    void shouldNoticeAServerThatSaysNothing() {
        health.heard(START);

        assertEquals(Phase.STALE, health.phase(START.plusSeconds(15)));
    }

    @Test
    void shouldStayStaleWhenTheLinkGivesUpAServerThatSaysNothing() {
        health.heard(START);
        health.down(START.plusSeconds(30));

        assertEquals(Phase.STALE, health.phase(START.plusSeconds(30)));
        assertEquals(Phase.LOST, health.phase(START.plusSeconds(300)));
    }

    @Test
    void shouldBeFreshAgainWithTheFirstWord() {
        health.heard(START);
        health.down(START.plusSeconds(1));
        health.heard(START.plusSeconds(400));

        assertEquals(Phase.FRESH, health.phase(START.plusSeconds(401)));
        assertEquals(START.plusSeconds(400), health.heardAt());
    }
}
