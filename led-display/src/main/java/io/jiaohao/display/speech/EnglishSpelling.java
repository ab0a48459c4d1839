package io.jiaohao.display.speech;

/**
 * Writes a sentence so that engines read its letters as letters: they take a lone "A" for the
 * article.
 */
final class EnglishSpelling {
    private EnglishSpelling() {}

    static String of(String sentence) {
        return sentence.replaceAll("\\bA\\b", "eigh");
    }
}
