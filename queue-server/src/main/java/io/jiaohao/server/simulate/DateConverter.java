package io.jiaohao.server.simulate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date, or says how one is written. */
final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException wrong) {
            throw new TypeConversionException(
                    "'%s' is no date: say it like 2026-11-23".formatted(word));
        }
    }
}
