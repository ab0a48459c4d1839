package io.jiaohao.display.strip.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.display.strip.driver.CandleSettings;
import io.jiaohao.display.strip.driver.DriverKind;
import io.jiaohao.display.strip.driver.ModbusSettings;
import io.jiaohao.display.strip.driver.OnbonSettings;
import io.jiaohao.display.strip.driver.RawSettings;
import io.jiaohao.kit.config.InvalidValueException;
import io.jiaohao.kit.config.ShortForm;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code driver}: what hangs on a line, as a word or with its settings; {@code page} is the word
 * for no hardware at all: such strips are on the page only.
 */
public record DriverConfig(
        @Nullable OnbonSettings onbon,
        @Nullable ModbusSettings modbus,
        @Nullable CandleSettings candle,
        @Nullable RawSettings raw) {
    private static final String PAGE = "page";

    public DriverConfig {
        List<String> given = given(onbon, modbus, candle, raw);
        require(given.size() <= 1, "", "must be one kind, but was %d", given.size());
    }

    private static List<String> given(@Nullable Object... kinds) {
        return Stream.of(kinds).filter(Objects::nonNull).map(String::valueOf).toList();
    }

    /** A kind with its usual settings. */
    @ShortForm
    static DriverConfig of(String word) {
        return switch (word) {
            case PAGE -> new DriverConfig(null, null, null, null);
            case "onbon" -> new DriverConfig(new OnbonSettings(null, null, null), null, null, null);
            case "modbus" ->
                    new DriverConfig(
                            null,
                            new ModbusSettings(null, null, null, null, null, null),
                            null,
                            null);
            case "candle" -> new DriverConfig(null, null, new CandleSettings(null, null), null);
            default ->
                    throw new InvalidValueException(
                            "",
                            "must be page, onbon, modbus, candle, or raw with its frame, but was"
                                    + " \"%s\"".formatted(word));
        };
    }

    /** The kind; empty for strips on the page only. */
    public Optional<DriverKind> kind() {
        return Stream.<Optional<DriverKind>>of(
                        Optional.ofNullable(onbon).map(DriverKind.Onbon::new),
                        Optional.ofNullable(modbus).map(DriverKind.Modbus::new),
                        Optional.ofNullable(candle).map(DriverKind.Candle::new),
                        Optional.ofNullable(raw).map(DriverKind.Raw::new))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
