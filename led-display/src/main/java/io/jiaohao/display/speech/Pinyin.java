package io.jiaohao.display.speech;

import java.util.Map;
import java.util.Optional;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * Hanzi as pinyin with tone numbers, one syllable a word. The words of every call stand in an own
 * table, so that they are read right whatever a dictionary thinks; letters are read as in Chinese.
 * Stateless; any thread.
 */
final class Pinyin {
    private static final Map<Character, String> OWN =
            Map.ofEntries(
                    Map.entry('零', "ling2"),
                    Map.entry('一', "yi1"),
                    Map.entry('二', "er4"),
                    Map.entry('三', "san1"),
                    Map.entry('四', "si4"),
                    Map.entry('五', "wu3"),
                    Map.entry('六', "liu4"),
                    Map.entry('七', "qi1"),
                    Map.entry('八', "ba1"),
                    Map.entry('九', "jiu3"),
                    Map.entry('十', "shi2"),
                    Map.entry('百', "bai3"),
                    Map.entry('千', "qian1"),
                    Map.entry('请', "qing3"),
                    Map.entry('号', "hao4"),
                    Map.entry('到', "dao4"),
                    Map.entry('窗', "chuang1"),
                    Map.entry('口', "kou3"),
                    Map.entry('台', "tai2"),
                    Map.entry('咨', "zi1"),
                    Map.entry('询', "xun2"),
                    Map.entry('综', "zong1"),
                    Map.entry('合', "he2"),
                    Map.entry('出', "chu1"),
                    Map.entry('件', "jian4"),
                    Map.entry('区', "qu1"),
                    Map.entry('厅', "ting1"));
    private static final String[] LETTERS = {
        "ei1",
        "bi4",
        "xi1",
        "di4",
        "yi4",
        "ai2 fu5",
        "ji4",
        "ei2 chi4",
        "ai4",
        "zhei4",
        "kei4",
        "ai2 le5",
        "ai2 mu5",
        "en1",
        "ou1",
        "pi4",
        "kiu4",
        "a4 er5",
        "ai2 si5",
        "ti4",
        "you1",
        "wei1",
        "da2 bu5 liu5",
        "ai2 ke4 si5",
        "wai1",
        "zei4"
    };
    private static final String PAUSES = "，。、：；,.:;";

    private Pinyin() {}

    static String of(String sentence) {
        StringBuilder out = new StringBuilder();
        for (char c : sentence.toCharArray()) {
            if (PAUSES.indexOf(c) >= 0) {
                out.append(',');
            } else {
                syllable(c).ifPresent(word -> out.append(out.isEmpty() ? "" : " ").append(word));
            }
        }
        return out.toString();
    }

    private static Optional<String> syllable(char c) {
        if (OWN.containsKey(c)) {
            return Optional.of(OWN.get(c));
        }
        char upper = Character.toUpperCase(c);
        if (upper >= 'A' && upper <= 'Z') {
            return Optional.of(LETTERS[upper - 'A']);
        }
        if (c >= '0' && c <= '9') {
            return Optional.of(OWN.get(MandarinNumber.digit(c - '0')));
        }
        if (!Character.isIdeographic(c)) {
            return Optional.empty(); // and the dictionary, some 14 MB, is not loaded for a space
        }
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
        return readings == null || readings.length == 0
                ? Optional.empty()
                : Optional.of(readings[0].replace("u:", "v"));
    }
}
