package io.jiaohao.display.speech;

import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a folder of clips that a {@link ClipEngine} can call everybody with, by letting another
 * engine say each syllable or word alone. Clips that are there stay as they are, so that recordings
 * of a speaker can replace them one by one. One thread.
 *
 * @param words how sentences fall into clips
 * @param byCharacter whether each character is a clip, as in Hanzi, else each word
 */
public record ClipPack(ClipWords words, boolean byCharacter) {
    private static final int LARGEST_WINDOW = 200;
    private static final String DIGITS = "0123456789";

    /** What is said, piece by piece, in any call of this wording and in these texts. */
    public Set<String> pieces(Wording wording, List<String> texts) {
        List<String> sentences = new ArrayList<>();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            sentences.add(wording.call(letter + DIGITS, Character.toString(letter)));
        }
        for (int window = 1; window <= LARGEST_WINDOW; window++) {
            sentences.add(wording.call(DIGITS, Integer.toString(window)));
        }
        Wording.Item item = new Wording.Item("A001", "1");
        sentences.add(wording.joined(List.of(item, item)));
        sentences.add(wording.emergency());
        sentences.addAll(texts);
        Set<String> pieces = new LinkedHashSet<>(texts);
        sentences.forEach(sentence -> split(sentence).forEach(pieces::add));
        pieces.removeIf(piece -> name(piece).isEmpty());
        return pieces;
    }

    private Stream<String> split(String sentence) {
        return byCharacter
                ? sentence.codePoints().mapToObj(Character::toString)
                : words.of(sentence).stream();
    }

    /** The name of a piece's clip; empty for a pause. */
    private String name(String piece) {
        List<String> names =
                words.of(piece).stream().filter(each -> !each.equals(ClipWords.PAUSE)).toList();
        return String.join("_", names);
    }

    /** Names are in small letters, but an engine takes a small "a" for the article (V3). */
    private static String spoken(String piece) {
        return piece.length() == 1 ? piece.toUpperCase(Locale.ROOT) : piece;
    }

    /**
     * Makes those that are missing.
     *
     * @return how many were made
     * @throws IOException when the voice cannot say a piece
     */
    public int make(Set<String> pieces, Voice voice, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int made = 0;
        for (String piece : pieces) {
            Path file = folder.resolve(name(piece) + ".wav");
            if (!Files.exists(file)) {
                Optional<Pcm> sound = voice.say(spoken(piece));
                Files.write(
                        file,
                        Wav.write(
                                sound.orElseThrow(
                                        () ->
                                                new IOException(
                                                        "Expected a clip of \"%s\", but no engine said it"
                                                                .formatted(piece)))));
                made++;
            }
        }
        return made;
    }
}
