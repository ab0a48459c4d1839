package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Text;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sentence of a queue that closes with people in it, where the hall gives none of its own. */
final class ClosingNotice {
    private static final String CHINESE = "“{0}”现在停止办理，尚未叫到的号已取消，请到导办台咨询。";
    private static final String ENGLISH =
            "{0} has closed. Numbers not yet called are cancelled. Please ask at the help desk.";

    private ClosingNotice() {}

    static Text of(Text name, List<String> languages) {
        String own = name.byLanguage().getOrDefault(languages.get(0), "");
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String language : languages) {
            String pattern = language.startsWith("zh") ? CHINESE : ENGLISH;
            Object what = name.byLanguage().getOrDefault(language, own);
            sentences.put(
                    language, new MessageFormat(pattern, Locale.ROOT).format(new Object[] {what}));
        }
        return new Text(sentences);
    }
}
