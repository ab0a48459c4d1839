package io.jiaohao.kiosk.printer;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code lines[]}: one line of a ticket's template; a text, or blank lines, or the QR code of the
 * phone page.
 *
 * @param text by language, with fields as {@code {number}}; left out where one of them is unknown
 * @param size how many times as large as usual, 1..8
 * @param least the size that a text too long for the line shrinks to; as {@code size} if left out
 * @param feed so many blank lines
 * @param qr the side of one of the code's squares, in dots
 * @param when on which tickets; on all if left out
 */
public record SlipItem(
        @Nullable Map<String, String> text,
        @Nullable Integer size,
        @Nullable Integer least,
        @Nullable Boolean bold,
        @Nullable SlipAlign align,
        @Nullable Integer feed,
        @Nullable Integer qr,
        @Nullable SlipOccasion when) {
    static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
    private static final int LARGEST = 8;
    private static final int MOST_LINES = 20;
    private static final int LARGEST_QR = 16;

    public SlipItem {
        int kinds = (text == null ? 0 : 1) + (feed == null ? 0 : 1) + (qr == null ? 0 : 1);
        require(kinds == 1, "", "needs one of text, feed and qr");
        boolean styled = size != null || least != null || bold != null || align != null;
        require(text != null || !styled || qr != null, "", "has a style, but no text");
        requireWithin("size", size, LARGEST);
        requireWithin("least", least, size == null ? 1 : size);
        requireWithin("feed", feed, MOST_LINES);
        requireWithin("qr", qr, LARGEST_QR);
        if (text != null) {
            require(!text.isEmpty(), "text", "needs a text by language");
            text.forEach(SlipItem::requireFields);
            text = Map.copyOf(text);
        }
    }

    private static void requireWithin(String key, @Nullable Integer number, int most) {
        require(
                number == null || number >= 1 && number <= most,
                key,
                "must be 1..%d, but was %d",
                most,
                number);
    }

    private static void requireFields(String language, String text) {
        String key = "text." + language;
        require(
                language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
                key,
                "must be a language tag like zh-CN, but was \"%s\"",
                language);
        Matcher fields = FIELD.matcher(text);
        while (fields.find()) {
            require(
                    SlipField.named(fields.group(1)).isPresent(),
                    key,
                    "there is no field {%s}",
                    fields.group(1));
        }
        String plain = fields.replaceAll("");
        require(
                !plain.contains("{") && !plain.contains("}"),
                key,
                "has a brace that is no field's: \"%s\"",
                text);
        require(text.chars().noneMatch(Character::isISOControl), key, "must be one line of text");
    }

    int sizeOrUsual() {
        return size == null ? 1 : size;
    }

    int leastOrSize() {
        return least == null ? sizeOrUsual() : least;
    }

    boolean isBold() {
        return Boolean.TRUE.equals(bold);
    }

    boolean isCentred() {
        return align == SlipAlign.CENTRE;
    }

    boolean names(SlipField field) {
        return text != null
                && text.values().stream()
                        .flatMap(each -> FIELD.matcher(each).results())
                        .anyMatch(found -> SlipField.named(found.group(1)).orElseThrow() == field);
    }
}
