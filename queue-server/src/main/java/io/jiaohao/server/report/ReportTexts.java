package io.jiaohao.server.report;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of exported tables, in Chinese or English. Any thread. */
final class ReportTexts {
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String language;
    private final ResourceBundle words;

    /**
     * @param language a tag; Chinese for all but English
     */
    ReportTexts(String language) {
        this.language = language;
        Locale locale = language.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
        this.words = ResourceBundle.getBundle("report", locale, EXACTLY);
    }

    String of(String key) {
        return words.getString(key);
    }

    String of(Column column) {
        return words.getString("column." + column.name().toLowerCase(Locale.ROOT));
    }

    /** What something is called; its key where it has no name. */
    String name(ReportLine line) {
        return line.name().isEmpty() ? line.key() : in(line.name());
    }

    String in(Map<String, String> names) {
        String own = names.get(language);
        return own != null
                ? own
                : names.entrySet().stream()
                        .filter(each -> main(each.getKey()).equals(main(language)))
                        .findFirst()
                        .or(() -> names.entrySet().stream().findFirst())
                        .map(Map.Entry::getValue)
                        .orElse("");
    }

    private static String main(String tag) {
        return tag.split("-", 2)[0];
    }
}
