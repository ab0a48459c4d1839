package io.jiaohao.display.speech;

import java.util.Optional;

/** What is said for a call in one language. Stateless; any thread. */
public interface SentenceTemplate {
    /**
     * @param number as it stands on the ticket, e.g. {@code A023}
     * @param window the counter's label, e.g. {@code 3}
     */
    String sentence(String number, String window);

    /** The template of a language, by its tag. */
    static Optional<SentenceTemplate> of(String language) {
        return switch (language.split("-")[0]) {
            case "zh" -> Optional.of(new MandarinSentence());
            case "en" -> Optional.of(new EnglishSentence());
            default -> Optional.empty();
        };
    }
}
