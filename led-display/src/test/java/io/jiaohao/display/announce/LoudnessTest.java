package io.jiaohao.display.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** V9, in the hall's time zone. */
class LoudnessTest {
    private static final double HALF = 0.501; // -6 dB

    private final Loudness loudness =
            new Loudness(
                    0,
                    -3,
                    List.of(
                            span("11:40", "13:30", -6, false),
                            span("20:00", "07:00", 0, true),
                            span("12:00", "12:30", -20, false)));

    LoudnessTest() {
        loudness.hallIsAt(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void shouldBeLowerOverLunchAndNeverAboveTheMost() {
        assertEquals(0.708, loudness.factor(Rank.CALL, at("03:39")), 0.001); // 11:39: -3 dB
        assertEquals(HALF, loudness.factor(Rank.CALL, at("03:40")), 0.001);
        assertEquals(HALF, loudness.factor(Rank.NOTICE, at("04:15")), 0.001); // the first counts
        assertEquals(0.708, loudness.factor(Rank.CALL, at("05:30")), 0.001);
    }

    @Test
    void shouldBeMutedOverMidnight() {
        assertFalse(loudness.muted(Rank.CALL, at("11:59")));
        assertTrue(loudness.muted(Rank.CALL, at("12:00"))); // 20:00
        assertTrue(loudness.muted(Rank.NOTICE, at("17:00"))); // 01:00
        assertTrue(loudness.muted(Rank.CALL, at("22:59"))); // 06:59
        assertFalse(loudness.muted(Rank.CALL, at("23:00")));
        assertEquals(0, loudness.factor(Rank.CALL, at("17:00")));
    }

    @Test
    void shouldAlwaysBeFullInAnEmergency() {
        assertFalse(loudness.muted(Rank.EMERGENCY, at("17:00")));
        assertEquals(1, loudness.factor(Rank.EMERGENCY, at("17:00")));
        assertEquals(1, loudness.factor(Rank.EMERGENCY, at("03:40")));
    }

    private static Loudness.Span span(String from, String to, int decibels, boolean muted) {
        return new Loudness.Span(LocalTime.parse(from), LocalTime.parse(to), decibels, muted);
    }

    private static Instant at(String utc) {
        return Instant.parse("2026-11-21T" + utc + ":00Z");
    }
}
