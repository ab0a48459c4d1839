package io.jiaohao.display.strip.emulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code KIND:PORT:ADDRESS,…}: which strips are at the far end of which line.
 *
 * @param port a number for TCP on loopback, else the path of a terminal to be made
 */
record EmulatedLine(Kind kind, String port, Set<Integer> addresses) {
    /** What can be emulated. */
    enum Kind {
        ONBON,
        MODBUS,
        CANDLE,
        RAW;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    LineEnd open(Shows shows) throws IOException {
        EmulatedDevice device =
                switch (kind) {
                    case ONBON -> new EmulatedOnbon(addresses, shows);
                    case MODBUS -> new EmulatedModbus(addresses, shows);
                    case CANDLE -> new EmulatedCandle(addresses, shows);
                    case RAW -> new EmulatedRaw(shows);
                };
        return port.matches("\\d{1,5}")
                ? new TcpEnd(device, Integer.parseInt(port))
                : new SerialEnd(device, Path.of(port));
    }

    /** Reads the option. */
    static final class Converter implements ITypeConverter<EmulatedLine> {
        @Override
        public EmulatedLine convert(String text) {
            String[] parts = text.split(":");
            if (parts.length != 3 || !parts[2].matches("\\d{1,5}(,\\d{1,5})*")) {
                throw new TypeConversionException(
                        "must be KIND:PORT:ADDRESS,… but was \"%s\"".formatted(text));
            }
            try {
                return new EmulatedLine(
                        Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                        parts[1],
                        Arrays.stream(parts[2].split(","))
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet()));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("there is no kind " + parts[0]);
            }
        }
    }
}
