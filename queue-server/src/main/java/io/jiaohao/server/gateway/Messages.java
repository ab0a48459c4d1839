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
        boolean chinese = language.startsWith("zh");
        String pattern = (chinese ? CHINESE : ENGLISH).getString(key.name());
        return new MessageFormat(pattern, Locale.ROOT).format(details.toArray());
    }

    /** Why something was refused, and the hall's own words to it where it has them. */
    public static String text(String language, Decision.Rejected rejected) {
        String sentence = text(language, rejected.refusal(), rejected.details());
        String join = language.startsWith("zh") ? "" : " ";
        return Optional.ofNullable(rejected.advice())
                .flatMap(advice -> advice.in(language))
                .map(advice -> sentence + join + advice)
                .orElse(sentence);
    }

    /** Things in a row, as the language writes them. */
    public static String list(String language, List<String> items) {
        return String.join(language.startsWith("zh") ? "、" : ", ", items);
    }

    public static String text(String language, Enum<?> key) {
        return text(language, key, List.of());
    }
}
