package io.jiaohao.display.strip.driver;

import java.time.Duration;

/**
 * A kind of strips, set up.
 *
 * <p>Each gives what its lines have where a file says nothing.
 */
public sealed interface DriverKind {
    /** Onbon cards. */
    record Onbon(OnbonSettings settings) implements DriverKind {
        @Override
        public StripDriver driver(Duration patience) {
            return new OnbonDriver(settings, patience);
        }

        @Override
        public Habits habits() {
            return new Habits(57_600, Duration.ofMillis(5), Duration.ofSeconds(1), 1, 0xFFFE);
        }
    }

    /** Modbus RTU displays. */
    record Modbus(ModbusSettings settings) implements DriverKind {
        @Override
        public StripDriver driver(Duration patience) {
            return new ModbusDriver(settings, patience);
        }

        @Override
        public Habits habits() {
            return new Habits(9_600, Duration.ofMillis(20), Duration.ofMillis(300), 1, 247);
        }
    }

    /** Candle boards. */
    record Candle(CandleSettings settings) implements DriverKind {
        /** What the boards want between two frames. */
        public static final Duration LEAST_PACING = Duration.ofMillis(200);

        @Override
        public StripDriver driver(Duration patience) {
            return new CandleDriver(settings);
        }

        @Override
        public Habits habits() {
            return new Habits(57_600, LEAST_PACING, Duration.ofSeconds(1), 0x20, 0x7F);
        }
    }

    /** Any other, by a template. */
    record Raw(RawSettings settings) implements DriverKind {
        @Override
        public StripDriver driver(Duration patience) {
            return new RawDriver(settings);
        }

        @Override
        public Habits habits() {
            return new Habits(9_600, Duration.ofMillis(50), Duration.ofSeconds(1), 0, 255);
        }
    }

    /**
     * What a kind's lines and strips are like.
     *
     * @param baud of a serial line
     * @param pacing how long the line rests after a frame
     * @param patience how long an answer may take
     * @param leastAddress of a strip; also that of the only one on a line
     * @param mostAddress of a strip
     */
    record Habits(
            int baud, Duration pacing, Duration patience, int leastAddress, int mostAddress) {}

    /** A driver for one line. */
    StripDriver driver(Duration patience);

    Habits habits();
}
