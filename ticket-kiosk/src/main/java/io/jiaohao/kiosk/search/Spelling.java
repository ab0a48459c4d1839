package io.jiaohao.kiosk.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as it may be typed. What is typed may begin at any Chinese character or at the beginning
 * of a word, and each character may stand for itself, its pinyin or its initial: 身份证 is found by
 * 身份, shenfen, sfz, shenfz and fz. Immutable.
 */
final class Spelling {
    private static final int LONGEST_QUERY = 30; // nobody types more; it bounds the work

    /** How well a text fits; the first is the best. */
    enum Fit {
        WHOLE,
        BEGINNING,
        INSIDE,
        NONE
    }

    /**
     * @param begins whether somebody may begin to type here
     */
    private record Sign(char character, List<String> readings, boolean begins) {}

    private final String text;
    private final List<Sign> signs;

    private Spelling(String text, List<Sign> signs) {
        this.text = text;
        this.signs = List.copyOf(signs);
    }

    static Spelling of(String text) {
        List<Sign> signs = new ArrayList<>();
        boolean betweenWords = true;
        for (char each : narrow(text).toCharArray()) {
            if (Character.isLetterOrDigit(each)) {
                List<String> readings = Readings.of(each);
                signs.add(new Sign(each, readings, betweenWords || !readings.isEmpty()));
                betweenWords = !readings.isEmpty();
            } else {
                betweenWords = true;
            }
        }
        return new Spelling(text, signs);
    }

    /** What a visitor typed, as it is compared: without blanks, in small narrow letters. */
    static String typed(String query) {
        String letters = narrow(query).replaceAll("[^\\p{L}\\p{Nd}]", "");
        return letters.substring(0, Math.min(letters.length(), LONGEST_QUERY));
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    String text() {
        return text;
    }

    /** How well it fits what was {@link #typed}. */
    Fit fit(String query) {
        if (query.isEmpty()) {
            return Fit.NONE;
        }
        for (int start = 0; start < signs.size(); start++) {
            int end = signs.get(start).begins() ? endOf(query, 0, start) : -1;
            if (end >= 0) {
                return start > 0 ? Fit.INSIDE : end == signs.size() ? Fit.WHOLE : Fit.BEGINNING;
            }
        }
        return Fit.NONE;
    }

    /** The sign after the last one that is needed for the rest of the query; -1 if it differs. */
    private int endOf(String query, int from, int sign) {
        if (from == query.length()) {
            return sign;
        }
        if (sign == signs.size()) {
            return -1;
        }
        Sign next = signs.get(sign);
        if (query.charAt(from) == next.character()) {
            return endOf(query, from + 1, sign + 1);
        }
        int farthest = -1;
        for (String reading : next.readings()) {
            farthest = Math.max(farthest, endOfReading(query, from, sign, reading));
        }
        return farthest;
    }

    private int endOfReading(String query, int from, int sign, String reading) {
        int left = query.length() - from;
        if (left <= reading.length()) { // the last syllable need not be complete
            return query.regionMatches(from, reading, 0, left) ? sign + 1 : -1;
        }
        return query.startsWith(reading, from)
                ? endOf(query, from + reading.length(), sign + 1)
                : -1;
    }
}
