package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock that fault tests let jump. */
class OffsetClockTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir private Path folder;

    @Test
    void shouldBeTheBaseWithoutAFile() {
        assertEquals(NOON, clock().instant());
    }

    @Test
    void shouldFollowTheFileWheneverItChanges() throws IOException {
        Clock clock = clock();
        Files.writeString(file(), "PT1H\n");
        assertEquals(Instant.parse("2026-11-21T13:00:00Z"), clock.instant());
        Files.writeString(file(), "PT-1H");
        assertEquals(Instant.parse("2026-11-21T11:00:00Z"), clock.instant());
    }

    private Clock clock() {
        return new OffsetClock(Clock.fixed(NOON, ZoneOffset.UTC), file());
    }

    private Path file() {
        return folder.resolve("offset");
    }
}
