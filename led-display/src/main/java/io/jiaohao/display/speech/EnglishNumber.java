package io.jiaohao.display.speech;

import java.util.regex.Pattern;

/** Numbers as English words, for clips: 102 is "one hundred and two". Stateless; any thread. */
final class EnglishNumber {
    private static final Pattern FIGURES = Pattern.compile("\\d{1,4}");
    private static final int TWENTY = 20;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1_000;
    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private EnglishNumber() {}

    /** The sentence with its figures as words. */
    static String withWords(String sentence) {
        return FIGURES.matcher(sentence)
                .replaceAll(figures -> words(Integer.parseInt(figures.group())));
    }

    private static String words(int number) {
        if (number < TWENTY) {
            return SMALL[number];
        }
        if (number < HUNDRED) {
            return TENS[number / 10] + rest(" ", number % 10);
        }
        return number < THOUSAND
                ? SMALL[number / HUNDRED] + " hundred" + rest(" and ", number % HUNDRED)
                : words(number / THOUSAND) + " thousand" + rest(" ", number % THOUSAND);
    }

    private static String rest(String before, int number) {
        return number == 0 ? "" : before + words(number);
    }
}
