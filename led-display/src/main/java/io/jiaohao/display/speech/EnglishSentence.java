package io.jiaohao.display.speech;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * "Ticket A zero two three, please go to window 3": digits as words, because engines group figures.
 */
final class EnglishSentence implements SentenceTemplate {
    private static final String[] DIGITS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };

    @Override
    public String sentence(String number, String window) {
        return "Ticket " + spelled(number) + ", please go to " + window(window);
    }

    private static String window(String label) {
        WindowLabel window = WindowLabel.of(label);
        if (window.number().isPresent()) {
            return "window " + window.number().getAsInt();
        }
        String readable = window.text().replaceAll("[^\\x20-\\x7e]", " ").trim();
        if (readable.isEmpty()) {
            return "the window on the screen";
        }
        return readable.matches("[A-Za-z]?\\d+|[A-Za-z]")
                ? "window " + spelled(readable)
                : readable;
    }

    private static String spelled(String text) {
        return text.toUpperCase(Locale.ROOT)
                .chars()
                .filter(c -> c > ' ' && c < 0x7f)
                .mapToObj(c -> c >= '0' && c <= '9' ? DIGITS[c - '0'] : String.valueOf((char) c))
                .collect(Collectors.joining(" "));
    }
}
