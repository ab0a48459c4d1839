package io.jiaohao.kiosk.printer;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fonts that this machine has for what a printer's own fonts lack. A character that none of
 * them has is printed as 〓, which says that something is missing, and told in the log once. Used by
 * the printing worker.
 */
final class DotFonts {
    private static final Logger LOG = LoggerFactory.getLogger(DotFonts.class);
    private static final List<String> USUAL =
            List.of(
                    "Noto Sans CJK SC",
                    "Source Han Sans SC",
                    "Noto Sans SC",
                    "WenQuanYi Micro Hei",
                    "Microsoft YaHei",
                    "SimSun",
                    "Unifont",
                    "Unifont Upper",
                    Font.SANS_SERIF);
    private static final String MISSING = "〓";

    private final List<Font> preferred;
    private final List<Font> others;
    private final Set<Integer> told = new HashSet<>(); // characters that no font has

    /**
     * @param first families that go before the usual ones
     */
    DotFonts(List<String> first) {
        Set<String> here =
                new LinkedHashSet<>(
                        List.of(
                                GraphicsEnvironment.getLocalGraphicsEnvironment()
                                        .getAvailableFontFamilyNames()));
        Set<String> wanted = new LinkedHashSet<>(first);
        wanted.addAll(USUAL);
        first.stream().filter(each -> !here.contains(each)).forEach(DotFonts::tellAbsent);
        this.preferred = fonts(wanted.stream().filter(here::contains).toList());
        here.removeAll(wanted);
        this.others = fonts(here);
    }

    private static void tellAbsent(String family) {
        LOG.warn("font=\"{}\" of the ticket's template is not on this machine", family);
    }

    private static List<Font> fonts(Iterable<String> families) {
        List<Font> fonts = new ArrayList<>();
        families.forEach(family -> fonts.add(new Font(family, Font.PLAIN, 1)));
        return fonts;
    }

    /** A text in which every character has a font. */
    AttributedString dressed(String text, int style, float dots) {
        String printable = printable(text);
        AttributedString dressed = new AttributedString(printable);
        for (int at = 0; at < printable.length(); ) {
            int character = printable.codePointAt(at);
            int next = at + Character.charCount(character);
            Font font = fontFor(character).orElse(preferred.get(preferred.size() - 1));
            dressed.addAttribute(TextAttribute.FONT, font.deriveFont(style, dots), at, next);
            at = next;
        }
        return dressed;
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .forEach(
                        each -> {
                            if (fontFor(each).isPresent()) {
                                printable.appendCodePoint(each);
                            } else {
                                tellMissing(each);
                                printable.append(MISSING);
                            }
                        });
        return printable.toString();
    }

    private void tellMissing(int character) {
        if (told.add(character)) {
            LOG.warn(
                    "no font on this machine has U+{}: it is printed as {}",
                    Integer.toHexString(character).toUpperCase(Locale.ROOT),
                    MISSING);
        }
    }

    private Optional<Font> fontFor(int character) {
        for (List<Font> fonts : List.of(preferred, others)) {
            for (Font font : fonts) {
                if (font.canDisplay(character)) {
                    return Optional.of(font);
                }
            }
        }
        return Optional.empty();
    }
}
