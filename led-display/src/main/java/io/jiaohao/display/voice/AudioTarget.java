package io.jiaohao.display.voice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where announcements go: {@code none}, {@code device} (the sound card), {@code browser} (the hall
 * page), {@code auto} (the sound card if there is one, else the page) or {@code file:DIR}.
 */
public sealed interface AudioTarget {
    /** No voice at all. */
    record None() implements AudioTarget {
        @Override
        @JsonValue
        public String toString() {
            return "none";
        }
    }

    /** The sound card of this PC. */
    record Device() implements AudioTarget {
        @Override
        @JsonValue
        public String toString() {
            return "device";
        }
    }

    /** The hall page, on whatever shows it. */
    record Browser() implements AudioTarget {
        @Override
        @JsonValue
        public String toString() {
            return "browser";
        }
    }

    /** The sound card if this PC has one, else the hall page. */
    record Auto() implements AudioTarget {
        @Override
        @JsonValue
        public String toString() {
            return "auto";
        }
    }

    /** A WAV file per announcement. */
    record Folder(Path folder) implements AudioTarget {
        @Override
        @JsonValue
        public String toString() {
            return FILE + folder;
        }
    }

    /** What begins the form with a folder. */
    String FILE = "file:";

    @JsonCreator
    static AudioTarget parse(String text) {
        if (text.startsWith(FILE) && text.length() > FILE.length()) {
            return new Folder(Path.of(text.substring(FILE.length())));
        }
        return switch (text) {
            case "none" -> new None();
            case "device" -> new Device();
            case "browser" -> new Browser();
            case "auto" -> new Auto();
            default ->
                    throw new IllegalArgumentException(
                            "must be file:DIR, device, browser, auto or none, but was \"%s\""
                                    .formatted(text));
        };
    }

    /** Reads the command line's option. */
    final class Converter implements ITypeConverter<AudioTarget> {
        @Override
        public AudioTarget convert(String text) {
            try {
                return parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
