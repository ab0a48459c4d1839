package io.jiaohao.kiosk.card;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an identity card. It says itself to nobody: as a text and as JSON it is a word that
 * only tells that there was one, so that it reaches neither a log nor the disk by mistake.
 */
public final class IdCard {
    private static final String WITHHELD = "withheld";
    private static final String STARS = "***********";
    private static final int SHOWN = 3;
    private static final int HIDDEN = 6; // the last ones; a system in use prints just these
    private static final Pattern PLAUSIBLE = Pattern.compile("(?=.*\\d)[0-9A-Z]{6,20}");

    private final @Nullable String number; // null for one that was forgotten

    private IdCard(@Nullable String number) {
        this.number = number;
    }

    /** What a reader has given; empty when it cannot be the number of a card. */
    public static Optional<IdCard> read(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Cntrl}]", "")
                        .toUpperCase(Locale.ROOT);
        return PLAUSIBLE.matcher(plain).matches()
                ? Optional.of(new IdCard(plain))
                : Optional.empty();
    }

    /** One that was stored: it is not known any more whose it was. */
    @JsonCreator
    static IdCard forgotten(String word) {
        return new IdCard(null);
    }

    @JsonValue
    String word() {
        return WITHHELD;
    }

    /** The number itself, for the server alone; empty for a forgotten one. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    /** At most the first three characters and none of the last six. */
    public String masked() {
        return number == null
                ? STARS
                : number.substring(0, Math.min(SHOWN, number.length() - HIDDEN)) + STARS;
    }

    @Override
    public String toString() {
        return "IdCard[" + WITHHELD + "]";
    }
}
