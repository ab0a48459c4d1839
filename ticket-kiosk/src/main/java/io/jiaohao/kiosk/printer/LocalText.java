package io.jiaohao.kiosk.printer;

import java.util.Locale;
import java.util.Map;

/** Chooses the text of a visitor's language. */
final class LocalText {
    private LocalText() {}

    /** The text in that language, else in one of its family, else any; empty when there is none. */
    static String in(String language, Map<String, String> texts) {
        String exact = texts.get(language);
        if (exact != null) {
            return exact;
        }
        String family = Locale.forLanguageTag(language).getLanguage();
        return texts.entrySet().stream()
                .filter(text -> Locale.forLanguageTag(text.getKey()).getLanguage().equals(family))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> texts.values().stream().findFirst().orElse(""));
    }
}
