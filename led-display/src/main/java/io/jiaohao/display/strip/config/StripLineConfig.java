package io.jiaohao.display.strip.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.display.strip.driver.DriverKind;
import io.jiaohao.display.strip.driver.DriverKind.Habits;
import io.jiaohao.display.strip.line.LineSettings;
import io.jiaohao.kit.wire.WireAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of {@code strips}: a line and what hangs on it.
 *
 * @param port the path of a serial port, or {@code tcp:HOST:PORT}; null for the page only
 */
public record StripLineConfig(
        DriverConfig driver,
        @Nullable WireAddress port,
        SerialConfig serial,
        TimingConfig timing,
        List<StripConfig> strips) {
    public StripLineConfig {
        require(driver != null, "driver", "is missing");
        serial = Objects.requireNonNullElse(serial, SerialConfig.USUAL);
        timing = Objects.requireNonNullElse(timing, TimingConfig.USUAL);
        require(strips != null && !strips.isEmpty(), "strips", "must name at least one strip");
        strips = List.copyOf(strips);
        boolean page = driver.kind().isEmpty();
        require(page || port != null, "port", "is missing");
        require(!page || port == null, "port", "has no use: such strips are on the page only");
        if (!page) {
            checkPace(driver, timing);
            checkAddresses(driver.kind().orElseThrow().habits(), strips);
        }
    }

    private static void checkPace(DriverConfig driver, TimingConfig timing) {
        require(
                driver.candle() == null
                        || timing.pacing() == null
                        || timing.pacing().compareTo(DriverKind.Candle.LEAST_PACING) >= 0,
                "timing.pacing",
                "must be at least 200ms for candle, but was %s",
                timing.pacing());
    }

    private static void checkAddresses(Habits habits, List<StripConfig> strips) {
        Set<Integer> known = new HashSet<>();
        for (int i = 0; i < strips.size(); i++) {
            String key = "strips[%d].address".formatted(i);
            Integer address = strips.get(i).address();
            require(
                    address != null || strips.size() == 1,
                    key,
                    "is missing: there are several on this line");
            require(
                    address == null
                            || address >= habits.leastAddress() && address <= habits.mostAddress(),
                    key,
                    "must be %d..%d, but was %d",
                    habits.leastAddress(),
                    habits.mostAddress(),
                    address);
            require(address == null || known.add(address), key, "is there twice on this line");
        }
    }

    /** The line's settings, with what is usual for its driver. */
    public LineSettings settings() {
        Habits habits = driver.kind().orElseThrow().habits();
        return new LineSettings(
                serial.settings(habits.baud()), timing.pacingOr(habits.pacing()), timing.refresh());
    }
}
