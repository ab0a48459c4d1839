package io.jiaohao.kiosk.printer;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.kit.config.StrictYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a hall's paper tickets look like: a file of its own, {@code slip} in kiosk.yaml.
 *
 * @param columns how many characters of usual size fit on a line, each 12 dots wide
 * @param printerFont what the printer's own fonts have
 * @param fonts families on this machine for what is drawn, the first that has a character is taken
 * @param comma between zones, windows
 */
public record SlipTemplate(
        Integer columns,
        PrinterFont printerFont,
        List<String> fonts,
        Map<String, String> comma,
        List<SlipItem> lines) {
    private static final String USUAL = "slip.yaml";
    private static final int USUAL_COLUMNS = 48; // 80 mm of paper
    private static final int FEWEST_COLUMNS = 24;
    private static final int MOST_COLUMNS = 64;
    private static final int DOTS_PER_COLUMN = 12;
    private static final int LEAST_NUMBER = 3; // rule T6
    private static final Map<String, String> USUAL_COMMA = Map.of("zh-CN", "、", "en", ", ");

    public SlipTemplate(
            @Nullable Integer columns,
            @Nullable PrinterFont printerFont,
            @Nullable List<String> fonts,
            @Nullable Map<String, String> comma,
            @Nullable List<SlipItem> lines) {
        this.columns = Objects.requireNonNullElse(columns, USUAL_COLUMNS);
        this.printerFont = Objects.requireNonNullElse(printerFont, PrinterFont.GBK);
        this.fonts = fonts == null ? List.of() : List.copyOf(fonts);
        this.comma = comma == null ? USUAL_COMMA : Map.copyOf(comma);
        require(
                this.columns >= FEWEST_COLUMNS && this.columns <= MOST_COLUMNS,
                "columns",
                "must be %d..%d, but was %d",
                FEWEST_COLUMNS,
                MOST_COLUMNS,
                columns);
        require(lines != null && !lines.isEmpty(), "lines", "needs at least one line");
        this.lines = List.copyOf(Objects.requireNonNull(lines));
        require(
                this.lines.stream().anyMatch(SlipTemplate::showsTheNumber),
                "lines",
                "need one with {number}, always there and at least %d times as large as usual",
                LEAST_NUMBER);
    }

    private static boolean showsTheNumber(SlipItem item) {
        return item.when() == null
                && item.names(SlipField.NUMBER)
                && item.leastOrSize() >= LEAST_NUMBER;
    }

    /** Reads a hall's own; a {@code ConfigException} says what is wrong with it. */
    public static SlipTemplate read(Path file) {
        return StrictYaml.read(file, SlipTemplate.class);
    }

    /** The one that is used where a hall has none of its own. */
    public static SlipTemplate usual() {
        try (InputStream in = SlipTemplate.class.getResourceAsStream(USUAL)) {
            byte[] content = Objects.requireNonNull(in, USUAL).readAllBytes();
            return StrictYaml.read(Path.of(USUAL), content, SlipTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int dots() {
        return columns * DOTS_PER_COLUMN;
    }
}
