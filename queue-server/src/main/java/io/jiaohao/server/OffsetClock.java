package io.jiaohao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that a fault test lets jump: the base's time, moved by the duration in a file (as {@code
 * PT-1H}), which is read at every look. Without the file it is the base's time. Any thread.
 */
final class OffsetClock extends Clock {
    /** Names the file; without the property the server goes by the machine's clock. */
    static final String PROPERTY = "jiaohao.clock.offset-file";

    private final Clock base;
    private final Path file;

    OffsetClock(Clock base, Path file) {
        this.base = base;
        this.file = file;
    }

    /** The clock that a server goes by, in whole milliseconds. */
    static Clock ofServer() {
        Clock machine = Clock.tickMillis(ZoneOffset.UTC);
        String file = System.getProperty(PROPERTY);
        return file == null ? machine : new OffsetClock(machine, Path.of(file));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset());
    }

    private Duration offset() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read the clock's offset=" + file, e);
        }
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(base.withZone(zone), file);
    }
}
