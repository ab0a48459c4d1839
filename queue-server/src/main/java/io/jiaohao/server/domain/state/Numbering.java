package io.jiaohao.server.domain.state;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers: a prefix and a serial of at least three digits that never wraps (DOMAIN N1, N3). */
public final class Numbering {
    private static final Pattern SERIAL = Pattern.compile("\\d{3,9}");

    private Numbering() {}

    public static String number(String prefix, int serial) {
        return prefix + String.format(Locale.ROOT, "%03d", serial);
    }

    /** The serial of a number of that prefix, spelt as it is given. */
    public static Optional<Integer> serial(String prefix, String number) {
        if (!number.startsWith(prefix)) {
            return Optional.empty();
        }
        String digits = number.substring(prefix.length());
        return SERIAL.matcher(digits).matches()
                ? Optional.of(Integer.parseInt(digits))
                        .filter(serial -> number(prefix, serial).equals(number))
                : Optional.empty();
    }

    /** The ticket of that number on that day, e.g. {@code 20261121-A023}. */
    public static TicketId id(LocalDate day, String number) {
        return new TicketId(DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + number);
    }
}
