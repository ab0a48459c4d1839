package io.jiaohao.display.speech;

import io.jiaohao.kit.config.InvalidValueException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A hall's own readings of words, before the general ones: {@code 重庆: chong2 qing4}. The longest
 * word wins. Immutable; any thread.
 */
public final class PinyinBook implements UnaryOperator<String> {
    /** A hall without readings of its own. */
    public static final PinyinBook EMPTY = new PinyinBook(Map.of());

    private static final String SYLLABLES = "[a-zü:]+[1-5]( [a-zü:]+[1-5])*";

    private final Map<String, String> own;
    private final List<String> words; // the longest first

    /**
     * @param own syllables with tone numbers, 5 for none, by word
     */
    public PinyinBook(Map<String, String> own) {
        this.own = Map.copyOf(own);
        own.forEach(
                (word, pinyin) ->
                        InvalidValueException.require(
                                pinyin.matches(SYLLABLES),
                                word,
                                "must be syllables with tones like \"chong2 qing4\", but was \"%s\"",
                                pinyin));
        words =
                own.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    @Override
    public String apply(String sentence) {
        StringBuilder out = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < sentence.length()) {
            String word = wordAt(sentence, at);
            if (word.isEmpty()) {
                plain.append(sentence.charAt(at++));
            } else {
                append(out, Pinyin.of(plain.toString()));
                append(out, own.getOrDefault(word, ""));
                plain.setLength(0);
                at += word.length();
            }
        }
        append(out, Pinyin.of(plain.toString()));
        return out.toString();
    }

    private String wordAt(String sentence, int at) {
        return words.stream().filter(word -> sentence.startsWith(word, at)).findFirst().orElse("");
    }

    private static void append(StringBuilder out, String pinyin) {
        boolean apart = !out.isEmpty() && !pinyin.isEmpty() && !pinyin.startsWith(",");
        out.append(apart ? " " : "").append(pinyin);
    }
}
