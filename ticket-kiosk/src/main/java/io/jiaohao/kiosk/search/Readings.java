package io.jiaohao.kiosk.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How a character may be typed: each of its readings without tones (行 is xing and hang), as people
 * type who do not tell zh from z or ng from n, and the initials of these. Any thread.
 */
final class Readings {
    private static final Map<Character, List<String>> KNOWN = new ConcurrentHashMap<>();

    private Readings() {}

    /** None for what is not a Chinese character. */
    static List<String> of(char character) {
        return Character.isIdeographic(character)
                ? KNOWN.computeIfAbsent(character, Readings::lookUp)
                : List.of();
    }

    private static List<String> lookUp(char character) {
        String[] withTones = PinyinHelper.toHanyuPinyinStringArray(character);
        Set<String> typed = new LinkedHashSet<>();
        if (withTones != null) {
            for (String reading : withTones) {
                String plain = reading.replaceAll("\\d", "").replace("u:", "v");
                typed.add(plain);
                typed.add(plain.replace('v', 'u')); // keyboards have no ü
                typed.add(plain.replaceFirst("^([zcs])h", "$1"));
                typed.add(plain.replaceFirst("ng$", "n"));
                typed.add(plain.replaceFirst("^([zcs])h", "$1").replaceFirst("ng$", "n"));
                typed.add(plain.replaceFirst("^([zcs]h|.).*", "$1"));
                typed.add(plain.substring(0, 1));
            }
        }
        return List.copyOf(typed);
    }
}
