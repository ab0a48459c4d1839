package io.jiaohao.display.speech;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said in one language (V1 to V3). Stateless; any thread. */
public final class Wording {
    private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,4})\\s*号?(窗口)?\\s*");

    /**
     * One call of several in a sentence.
     *
     * @param number as it stands on the ticket, e.g. {@code A023}
     * @param window the counter's label, e.g. {@code 3}
     */
    public record Item(String number, String window) {}

    private final Phrases phrases;
    private final Reading reading;

    Wording(Phrases phrases, Reading reading) {
        this.phrases = phrases;
        this.reading = reading;
    }

    /**
     * One call.
     *
     * @param number as it stands on the ticket, e.g. {@code A023}
     * @param window the counter's label, e.g. {@code 3}
     */
    public String call(String number, String window) {
        return tidy(
                phrases.call()
                        .replace("{number}", reading.ticket(number))
                        .replace("{window}", window(window, phrases.window())));
    }

    /** Several calls in one sentence (V8); only the last window is said in full. */
    public String joined(List<Item> items) {
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1;
            String window = last ? phrases.window() : phrases.windowShort();
            calls.append(i == 0 ? "" : phrases.joinedAnd())
                    .append(
                            phrases.joinedCall()
                                    .replace("{number}", reading.ticket(items.get(i).number()))
                                    .replace("{window}", window(items.get(i).window(), window)));
        }
        return tidy(phrases.joined().replace("{calls}", calls));
    }

    /** What is said while the hall is stopped; may be empty. */
    public String emergency() {
        return phrases.emergency();
    }

    private String window(String label, String numbered) {
        Matcher number = NUMBERED.matcher(label);
        if (number.matches()) {
            int cardinal = Integer.parseInt(number.group(1));
            return numbered.replace("{window}", reading.cardinal(cardinal));
        }
        String readable = reading.readable(label.strip());
        if (readable.isEmpty()) {
            return phrases.windowNameless();
        }
        return reading.isName(label)
                ? readable
                : phrases.windowSpelled().replace("{window}", reading.spelled(readable));
    }

    private static String tidy(String sentence) {
        return sentence.replaceAll("\\s+", " ").replaceAll(" ([,.;:，。；：、])", "$1").strip();
    }
}
