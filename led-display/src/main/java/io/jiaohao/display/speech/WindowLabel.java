package io.jiaohao.display.speech;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A counter's label as it is read: as a number where it is one, else as it stands. */
record WindowLabel(OptionalInt number, String text) {
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,4})\\s*号?(窗口)?\\s*");

    static WindowLabel of(String label) {
        Matcher matcher = NUMBER.matcher(label);
        OptionalInt number =
                matcher.matches()
                        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                        : OptionalInt.empty();
        return new WindowLabel(number, label.trim());
    }
}
