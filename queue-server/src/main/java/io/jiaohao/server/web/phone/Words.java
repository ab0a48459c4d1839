package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.gateway.Messages;
import java.util.List;

/** Texts of one language, as they may stand in a page. */
record Words(String language) {
    /** The language that a page is switched to. */
    String other() {
        return language.startsWith("zh") ? "en" : "zh-CN";
    }

    String say(Phrase phrase, String... details) {
        return escaped(Messages.text(language, phrase, List.of(details)));
    }

    /** A sentence with something else than text in one place. */
    String around(Phrase phrase, String html) {
        return say(phrase, "\u0000").replace("\u0000", html);
    }

    /** The hall's own text; marked where it is in another language than the page. */
    String of(Text text) {
        return text.in(language)
                .map(Words::escaped)
                .orElseGet(
                        () ->
                                text.byLanguage().entrySet().stream()
                                        .findFirst()
                                        .map(other -> foreign(other.getKey(), other.getValue()))
                                        .orElse(""));
    }

    private static String foreign(String language, String text) {
        return "<span lang=\"" + escaped(language) + "\">" + escaped(text) + "</span>";
    }

    /** Texts that stand in the page already, in a row. */
    String list(List<String> items) {
        return Messages.list(language, items);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
