package io.jiaohao.systemtests.pads;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code FAMILY:PORT:ADDRESS,…} on the command line: which pads are at the end of which port. */
record LineOption(String family, Path port, List<Integer> addresses) {
    /** Reads the option. */
    static final class Converter implements ITypeConverter<LineOption> {
        @Override
        public LineOption convert(String text) {
            String[] parts = text.split(":");
            if (parts.length != 3 || !parts[2].matches("\\d{1,3}(,\\d{1,3})*")) {
                throw new TypeConversionException(
                        "must be FAMILY:PORT:ADDRESS,… but was \"%s\"".formatted(text));
            }
            Family.of(parts[0]);
            return new LineOption(
                    parts[0],
                    Path.of(parts[1]),
                    Arrays.stream(parts[2].split(",")).map(Integer::valueOf).toList());
        }
    }
}
