package io.jiaohao.server.holder;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A valid number of a person, in the one form that makes two writings of it equal. Personal: it is
 * hashed and forgotten, and {@link #masked()} is all that may be kept or shown (DOMAIN T6, ID3).
 */
public record Papers(Kind kind, String value) {
    private static final String STARS = "***********";
    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}()]+");

    /** Which number it is; one person's two numbers are two holders. */
    public enum Kind {
        ID,
        PHONE
    }

    /**
     * The number of an identity document.
     *
     * @param today nobody was born later
     */
    public static Papers idCard(String text, LocalDate today) throws InvalidPapersException {
        return new Papers(Kind.ID, IdNumber.of(plain(text), today));
    }

    public static Papers phone(String text) throws InvalidPapersException {
        return new Papers(Kind.PHONE, PhoneNumber.of(plain(text)));
    }

    /**
     * Without blanks, hyphens and brackets; full-width characters and small letters as the others.
     */
    private static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return FILLING.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * What a person may recognise it by: of an id at most the first three characters and none of
     * the last six, of a phone the first three and the last two.
     */
    public String masked() {
        if (kind == Kind.PHONE) {
            return value.substring(0, 3) + "******" + value.substring(value.length() - 2);
        }
        return value.substring(0, Math.min(3, value.length() - 6)) + STARS;
    }

    @Override
    public String toString() {
        return "Papers[personal]";
    }
}
