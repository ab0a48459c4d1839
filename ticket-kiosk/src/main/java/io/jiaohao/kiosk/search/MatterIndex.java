package io.jiaohao.kiosk.search;

import io.jiaohao.kiosk.search.Spelling.Fit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The catalogue as a visitor of one language searches it. Immutable; building one looks up the
 * readings of all its characters, which takes the first time some tenths of a second.
 */
public final class MatterIndex {
    public static final MatterIndex EMPTY = new MatterIndex(List.of(), List.of());

    private static final int MOST_MATTERS = 60;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 6;

    private final List<Entry> entries;
    private final List<Spelling> words;

    MatterIndex(List<Entry> entries, List<Spelling> words) {
        this.entries = List.copyOf(entries);
        this.words = List.copyOf(words);
    }

    /** What fits, by rank and then as the hall lists it. */
    public Found find(String typed) {
        String query = Spelling.typed(typed);
        if (query.isEmpty()) {
            return Found.NOTHING;
        }
        record Hit(String id, int rank) {}
        List<String> hits =
                entries.stream()
                        .map(entry -> new Hit(entry.id(), entry.rank(query)))
                        .filter(hit -> hit.rank() != Entry.NOT_AT_ALL)
                        .sorted(Comparator.comparingInt(Hit::rank))
                        .map(Hit::id)
                        .limit(MOST_MATTERS + 1L)
                        .toList();
        boolean more = hits.size() > MOST_MATTERS;
        return new Found(more ? hits.subList(0, MOST_MATTERS) : hits, more, words(query));
    }

    /** Only letters have to be turned into characters. */
    private List<String> words(String query) {
        if (query.chars().anyMatch(Character::isIdeographic)) {
            return List.of();
        }
        Stream<Spelling> fitting =
                Stream.of(Fit.WHOLE, Fit.BEGINNING)
                        .flatMap(fit -> words.stream().filter(word -> word.fit(query) == fit));
        return fitting.map(Spelling::text).distinct().limit(MOST_WORDS).toList();
    }

    /** Words that are short enough for a button. */
    static List<Spelling> vocabulary(Stream<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.filter(text -> text.length() > 1 && text.length() <= LONGEST_WORD)
                .filter(text -> text.chars().allMatch(Character::isIdeographic))
                .forEach(words::add);
        return words.stream().map(Spelling::of).toList();
    }
}
