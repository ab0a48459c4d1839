package io.jiaohao.display.speech;

/** Numbers as Mandarin reads them: 0 líng, 1 yī, 2 èr (never 两). */
final class MandarinNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};

    private MandarinNumber() {}

    static char digit(int digit) {
        return DIGITS.charAt(digit);
    }

    /** 3 三, 12 十二, 20 二十, 102 一百零二, 110 一百一十, 1005 一千零五; for 0..9999. */
    static String cardinal(int number) {
        if (number == 0) {
            return "零";
        }
        String figures = Integer.toString(number);
        StringBuilder out = new StringBuilder();
        boolean zeroPending = false;
        for (int i = 0; i < figures.length(); i++) {
            int digit = figures.charAt(i) - '0';
            if (digit == 0) {
                zeroPending = true;
                continue;
            }
            if (zeroPending) {
                out.append(digit(0));
                zeroPending = false;
            }
            out.append(digit(digit)).append(UNITS[figures.length() - 1 - i]);
        }
        return number >= 10 && number < 20 ? out.substring(1) : out.toString();
    }
}
