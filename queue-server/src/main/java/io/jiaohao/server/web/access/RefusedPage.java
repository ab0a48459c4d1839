package io.jiaohao.server.web.access;

import io.jiaohao.server.gateway.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What somebody sees in place of a page that is not for them, with the ways on. Any thread. */
final class RefusedPage {
    private static final String TEMPLATE = template();

    /** What it says beside the reason. */
    private enum Word {
        REFUSED_TITLE,
        REFUSED_BACK,
        REFUSED_OTHER
    }

    private RefusedPage() {}

    private static String template() {
        try (InputStream file = RefusedPage.class.getResourceAsStream("/site/refused.html")) {
            byte[] bytes = Objects.requireNonNull(file, "site/refused.html").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(String language, Denial why) {
        return TEMPLATE.replace("{language}", Messages.isChinese(language) ? "zh-CN" : "en")
                .replace("{title}", Messages.text(language, Word.REFUSED_TITLE))
                .replace("{sentence}", Messages.text(language, why))
                .replace("{back}", Messages.text(language, Word.REFUSED_BACK))
                .replace("{other}", Messages.text(language, Word.REFUSED_OTHER));
    }
}
