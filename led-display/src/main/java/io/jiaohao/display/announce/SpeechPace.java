package io.jiaohao.display.announce;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How long a sentence takes before its sound is made: Hanzi at 4.2 a second, the words of other
 * languages at 2.8 (the assumed rates behind the table of rules V), corrected by how long earlier
 * sentences of the language took. Guarded by its owner.
 */
public final class SpeechPace {
    /** What goes before every announcement. */
    public static final Duration CHIME = Duration.ofSeconds(1);

    static final Duration GAP = Duration.ofMillis(500);
    private static final double SYLLABLES_PER_SECOND = 4.2;
    private static final double WORDS_PER_SECOND = 2.8;
    private static final double WEIGHT_OF_NEWEST = 0.2;
    private static final double SLOWEST = 4;
    private static final Pattern OTHER_WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final double MILLIS = 1_000;

    private final Map<String, Double> corrections = new HashMap<>(); // by language

    /** One sentence. */
    Duration of(String language, String sentence) {
        double seconds = assumedSeconds(sentence) * corrections.getOrDefault(language, 1.0);
        return Duration.ofMillis(Math.round(seconds * MILLIS));
    }

    /** A whole announcement: chime, then each sentence with a gap behind it, in rounds. */
    Duration of(Announcement announcement) {
        return CHIME.plus(round(announcement).multipliedBy(announcement.rounds()));
    }

    /** All its sentences once. */
    Duration round(Announcement announcement) {
        return announcement.sentences().entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()).plus(GAP))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Learns how long a sentence really took. */
    void heard(String language, String sentence, Duration length) {
        double ratio = length.toMillis() / MILLIS / assumedSeconds(sentence);
        double bounded = Math.max(1 / SLOWEST, Math.min(SLOWEST, ratio));
        corrections.merge(
                language,
                bounded,
                (old, fresh) -> old * (1 - WEIGHT_OF_NEWEST) + fresh * WEIGHT_OF_NEWEST);
    }

    private static double assumedSeconds(String sentence) {
        long hanzi = sentence.codePoints().filter(Character::isIdeographic).count();
        long words = OTHER_WORD.matcher(sentence).results().count();
        return hanzi > 0
                ? (hanzi + words) / SYLLABLES_PER_SECOND // a letter is a syllable there
                : Math.max(1, words) / WORDS_PER_SECOND;
    }
}
