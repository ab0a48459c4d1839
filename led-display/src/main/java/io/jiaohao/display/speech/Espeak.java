package io.jiaohao.display.speech;

import java.util.List;
import java.util.function.UnaryOperator;

/** eSpeak NG as an engine; some 20 ms a sentence. */
public final class Espeak {
    private static final String WORDS_PER_MINUTE = "165";

    private Espeak() {}

    /** Mandarin. Its voice for Hanzi reads wrongly, so it gets pinyin. */
    public static CommandEngine mandarin(PinyinBook book) {
        return voice("cmn-latn-pinyin", book);
    }

    public static CommandEngine english() {
        return voice("en-us", EnglishSpelling::of);
    }

    /** One of its voices. */
    public static CommandEngine voice(String voice, UnaryOperator<String> spelling) {
        List<String> line =
                List.of("espeak-ng", "-v", voice, "-s", WORDS_PER_MINUTE, "--stdin", "-w", "{wav}");
        return new CommandEngine(line, spelling);
    }
}
