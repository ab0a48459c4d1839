package io.jiaohao.display.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as the names of recorded clips: pinyin syllables for Mandarin ({@code ling2}), words
 * in small letters else ({@code window}); {@value #PAUSE} for a pause. Stateless; any thread.
 *
 * @param spelling writes the sentence so that its pieces are apart
 */
public record ClipWords(UnaryOperator<String> spelling) {
    /** The name of a pause, of which there is no clip. */
    public static final String PAUSE = ",";

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}:]+|[,.;，。；：、]");

    /** For Mandarin. */
    public static ClipWords mandarin(PinyinBook book) {
        return new ClipWords(book);
    }

    /** For languages with words; figures become English words. */
    public static ClipWords words() {
        return new ClipWords(EnglishNumber::withWords);
    }

    public List<String> of(String sentence) {
        List<String> names = new ArrayList<>();
        Matcher piece = PIECE.matcher(spelling.apply(sentence));
        while (piece.find()) {
            String name = piece.group().toLowerCase(Locale.ROOT);
            boolean sound = Character.isLetterOrDigit(name.charAt(0));
            names.add(sound ? name.replace(":", "") : PAUSE);
        }
        return names;
    }
}
