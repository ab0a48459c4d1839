package io.jiaohao.kiosk.search;

import io.jiaohao.protocol.view.MatterView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes the index of a hall's catalogue in one language.
 *
 * @param language of the visitor, a BCP 47 tag
 * @param own the hall's first language, in which every text is there
 * @param keywords by matter: what people call it
 * @param groups by matter: names and hints of the groups that it stands in
 */
public record IndexBuilder(
        String language,
        String own,
        Map<String, List<String>> keywords,
        Map<String, List<Map<String, String>>> groups) {
    private static final String BETWEEN_WORDS = "[、，,；;·/\\s]+";

    public MatterIndex build(List<MatterView> matters) {
        Map<String, Spelling> known =
                new HashMap<>(); // departments and groups come again and again
        List<String> vocabulary = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (MatterView matter : matters) {
            List<String> names = texts(matter.name());
            List<String> called = keywords.getOrDefault(matter.id(), List.of());
            List<String> context = context(matter);
            entries.add(
                    new Entry(
                            matter.id(),
                            spelled(names, known),
                            spelled(called, known),
                            spelled(context, known)));
            vocabulary.addAll(called);
            vocabulary.addAll(context);
            vocabulary.addAll(names);
        }
        return new MatterIndex(entries, MatterIndex.vocabulary(vocabulary.stream()));
    }

    private List<String> context(MatterView matter) {
        List<Map<String, String>> papers =
                Objects.requireNonNullElse(matter.materials(), List.of());
        return Stream.of(
                        groups.getOrDefault(matter.id(), List.of()),
                        List.of(matter.department()),
                        papers)
                .flatMap(List::stream)
                .flatMap(text -> texts(text).stream())
                .flatMap(text -> Arrays.stream(text.split(BETWEEN_WORDS)))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** A text in the visitor's language and in the hall's, once when these are the same. */
    private List<String> texts(Map<String, String> byLanguage) {
        return Stream.of(language, own)
                .map(byLanguage::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<Spelling> spelled(List<String> texts, Map<String, Spelling> known) {
        return texts.stream().map(text -> known.computeIfAbsent(text, Spelling::of)).toList();
    }
}
