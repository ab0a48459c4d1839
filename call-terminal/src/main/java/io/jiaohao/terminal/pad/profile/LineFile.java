package io.jiaohao.terminal.pad.profile;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.kit.wire.WireAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line with pads: a cable, or an RS-485 bus.
 *
 * @param port the path of a serial port, or {@code tcp:HOST:PORT} of a gateway
 * @param profile the profile's file, relative to this one
 * @param rs485 whether the port's driver must turn the bus round; adapters do so by themselves
 */
public record LineFile(
        WireAddress port, String profile, @Nullable Boolean rs485, List<PadFile> pads) {
    public LineFile {
        require(port != null, "port", "is missing");
        require(profile != null && !profile.isBlank(), "profile", "is missing");
        require(pads != null && !pads.isEmpty(), "pads", "must name at least one pad");
        pads = List.copyOf(pads);
    }
}
