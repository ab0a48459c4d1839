package io.jiaohao.server.holder;

import java.util.regex.Pattern;

/** A phone number: a mainland mobile without its country code, any other with {@code +}. */
final class PhoneNumber {
    private static final int MOBILE_DIGITS = 11;
    private static final Pattern EXIT_CODE = Pattern.compile("^00");
    private static final Pattern MAINLAND = Pattern.compile("^\\+86");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern ABROAD = Pattern.compile("\\+\\d{8,15}");

    private PhoneNumber() {}

    static String of(String plain) throws InvalidPapersException {
        String international = EXIT_CODE.matcher(plain).replaceFirst("+");
        String number = MAINLAND.matcher(international).replaceFirst("");
        if (number.startsWith("+")) {
            return abroad(number);
        }
        if (number.length() != MOBILE_DIGITS) {
            throw new InvalidPapersException(PapersFault.PHONE_LENGTH, number.length());
        }
        if (!MOBILE.matcher(number).matches()) {
            throw new InvalidPapersException(PapersFault.PHONE_FORM);
        }
        return number;
    }

    private static String abroad(String number) throws InvalidPapersException {
        if (!ABROAD.matcher(number).matches()) {
            throw new InvalidPapersException(PapersFault.PHONE_ABROAD);
        }
        return number;
    }
}
