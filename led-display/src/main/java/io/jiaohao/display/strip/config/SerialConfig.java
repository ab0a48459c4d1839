package io.jiaohao.display.strip.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.kit.wire.PortSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code serial}: how a serial port is set.
 *
 * @param baud null for what is usual for the driver
 * @param rs485 whether the port's driver must turn the bus round; adapters do so by themselves
 */
public record SerialConfig(
        @Nullable Integer baud, PortSettings.Parity parity, @Nullable Boolean rs485) {
    static final SerialConfig USUAL = new SerialConfig(null, PortSettings.Parity.NONE, false);
    private static final int LEAST = 300;
    private static final int MOST = 921_600;

    public SerialConfig {
        parity = Objects.requireNonNullElse(parity, PortSettings.Parity.NONE);
        require(
                baud == null || baud >= LEAST && baud <= MOST,
                "baud",
                "must be %d..%d, but was %s",
                LEAST,
                MOST,
                baud);
    }

    PortSettings settings(int usualBaud) {
        return new PortSettings(
                baud == null ? usualBaud : baud, parity, Boolean.TRUE.equals(rs485));
    }
}
