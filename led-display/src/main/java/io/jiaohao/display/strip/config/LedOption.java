package io.jiaohao.display.strip.config;

import io.jiaohao.display.strip.dots.StripSize;
import io.jiaohao.kit.config.InvalidValueException;
import io.jiaohao.kit.wire.WireAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code --led NAME=DRIVER[:PORT][?size=96x16&address=1&baud=9600]}: one strip for one window on a
 * line of its own; what needs more stands in display.yaml. {@code NAME} is a window's id, or {@code
 * hall} for all.
 */
public final class LedOption implements ITypeConverter<StripLineConfig> {
    private static final String WHOLE_HALL = "hall";

    @Override
    public StripLineConfig convert(String text) {
        try {
            return parse(text);
        } catch (InvalidValueException | IllegalArgumentException e) {
            String key = e instanceof InvalidValueException invalid ? invalid.key() + " " : "";
            throw new TypeConversionException((key + e.getMessage()).strip());
        }
    }

    private static StripLineConfig parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new IllegalArgumentException(
                    "must be NAME=DRIVER[:PORT][?size=96x16&address=1], but was \"%s\""
                            .formatted(text));
        }
        String[] place = text.substring(equals + 1).split("\\?", 2);
        String[] driver = place[0].split(":", 2);
        Map<String, String> more = settings(place.length == 1 ? "" : place[1]);
        StripConfig strip =
                new StripConfig(
                        text.startsWith(WHOLE_HALL + "=") ? null : text.substring(0, equals),
                        null,
                        StripSize.parse(more.getOrDefault("size", "96x16")),
                        number(more.get("address")),
                        "");
        return new StripLineConfig(
                DriverConfig.of(driver[0]),
                driver.length == 1 ? null : WireAddress.parse(driver[1]),
                new SerialConfig(number(more.get("baud")), null, false),
                TimingConfig.USUAL,
                List.of(strip));
    }

    private static Map<String, String> settings(String query) {
        Map<String, String> settings =
                Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .map(pair -> pair.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0], pair -> pair.length == 1 ? "" : pair[1]));
        settings.keySet().stream()
                .filter(key -> !List.of("size", "address", "baud").contains(key))
                .findFirst()
                .ifPresent(
                        key -> {
                            throw new IllegalArgumentException("there is no such setting: " + key);
                        });
        return settings;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
