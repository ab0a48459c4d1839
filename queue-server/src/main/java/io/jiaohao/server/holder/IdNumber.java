package io.jiaohao.server.holder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/**
 * The number of an identity document. What looks like a resident's is checked as GB 11643 says; the
 * cards of permanent residents from abroad and of residents from Hong Kong, Macau and Taiwan have
 * the same form. Passports, permits and service cards have many forms, and all of them pass.
 *
 * <pre>
 * area 6 | birth date 8 | order 3 | check 1 (ISO 7064 MOD 11-2)
 * </pre>
 *
 * The area is not looked up: the list changes every year, old cards keep old areas, and the check
 * character finds the slip of a finger.
 */
final class IdNumber {
    private static final int LENGTH = 18;
    private static final int OLDEST_YEARS = 150;
    private static final String CHECKS = "10X98765432";

    /** So many digits are in no other document; a lost or doubled digit must not make it one. */
    private static final Pattern RESIDENT = Pattern.compile("\\d{10,}[\\dX]");

    private static final Pattern OTHER = Pattern.compile("(?=.*\\d)[\\p{L}\\d]{6,20}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private IdNumber() {}

    static String of(String plain, LocalDate today) throws InvalidPapersException {
        if (RESIDENT.matcher(plain).matches()) {
            check(plain, today);
        } else if (!OTHER.matcher(plain).matches()) {
            throw new InvalidPapersException(PapersFault.ID_FORM);
        }
        return plain;
    }

    private static void check(String number, LocalDate today) throws InvalidPapersException {
        if (number.length() != LENGTH) {
            throw new InvalidPapersException(PapersFault.ID_LENGTH, number.length());
        }
        if (!isBirthDate(number.substring(6, 14), today)) {
            throw new InvalidPapersException(PapersFault.ID_BIRTH_DATE);
        }
        if (number.charAt(LENGTH - 1) != checkOf(number)) {
            throw new InvalidPapersException(PapersFault.ID_CHECK);
        }
    }

    private static boolean isBirthDate(String text, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(text, DATE);
            return !date.isAfter(today) && date.isAfter(today.minusYears(OLDEST_YEARS));
        } catch (DateTimeException e) {
            return false; // no such day
        }
    }

    /** Doubled from digit to digit, modulo 11. */
    private static char checkOf(String number) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum = (sum + Character.digit(number.charAt(i), 10)) * 2 % 11;
        }
        return CHECKS.charAt(sum);
    }
}
