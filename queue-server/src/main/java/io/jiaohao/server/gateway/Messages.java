package io.jiaohao.server.gateway;

import io.jiaohao.server.domain.command.Decision;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Sentences for people, by key and language; Chinese where the language is Chinese, else English.
 */
public final class Messages {
    private static final ResourceBundle CHINESE = bundle("zh");
    private static final ResourceBundle ENGLISH = bundle("en");

    private Messages() {}

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence with its details put in. */
    public static String text(String language, Enum<?> key, List<String> details) {
        String pattern = (isChinese(language) ? CHINESE : ENGLISH).getString(key.name());
        return new MessageFormat(pattern, Locale.ROOT).format(details.toArray());
    }

    /** Why something was refused, and the hall's own words to it where it has them. */
    public static String text(String language, Decision.Rejected rejected) {
        String sentence = text(language, rejected.refusal(), rejected.details());
        String join = isChinese(language) ? "" : " ";
        return Optional.ofNullable(rejected.advice())
                .flatMap(advice -> advice.in(language))
                .map(advice -> sentence + join + advice)
                .orElse(sentence);
    }

    /** Things in a row, as the language writes them. */
    public static String list(String language, List<String> items) {
        return String.join(isChinese(language) ? "、" : ", ", items);
    }

    public static String text(String language, Enum<?> key) {
        return text(language, key, List.of());
    }

    /** What a kind of thing is called, whatever the details. */
    public static String title(String language, Enum<?> kind) {
        return (isChinese(language) ? CHINESE : ENGLISH).getString("TITLE_" + kind.name());
    }

    /** Whether sentences in that language are Chinese ones. */
    public static boolean isChinese(String language) {
        return language.startsWith("zh");
    }
}
