package io.jiaohao.systemtests.ux;

/**
 * How large a text must be on the panel and in the eye: UX.md section 2, {@code cap_px = D ×
 * tan(angle) / pitch}.
 *
 * @param selector which texts
 * @param inches the panel's diagonal
 * @param em the height that counts, of the font's size
 * @param millimetres the least height; 0 for any
 * @param distance of the eye in millimetres; 0 where no angle is wanted
 * @param minutes the least angle, in minutes of arc
 * @param length how many characters the text has
 */
public record Sight(
        String selector,
        double inches,
        double em,
        double millimetres,
        double distance,
        double minutes,
        Length length) {
    /** Of capital letters and digits in the CJK fonts, UX.md section 1. */
    private static final double CAP = 0.733;

    /** Of a Chinese character, UX.md section 2. */
    private static final double HAN = 0.92;

    /** From so many characters to so many; {@code han}: only texts with Chinese characters. */
    public record Length(int shortest, int longest, boolean han) {
        private static final Length ANY = new Length(1, Integer.MAX_VALUE, false);
        private static final Length ANY_HAN = new Length(1, Integer.MAX_VALUE, true);
    }

    /** Letters and digits, read on a panel of so many inches. */
    static Sight caps(String selector, double inches) {
        return new Sight(selector, inches, CAP, 0, 0, 0, Length.ANY);
    }

    /** Chinese characters alone. */
    static Sight han(String selector, double inches) {
        return new Sight(selector, inches, HAN, 0, 0, 0, Length.ANY_HAN);
    }

    Sight atLeast(double leastMillimetres) {
        return new Sight(selector, inches, em, leastMillimetres, distance, minutes, length);
    }

    Sight from(double metres, double leastMinutes) {
        return new Sight(selector, inches, em, millimetres, metres * 1000, leastMinutes, length);
    }

    Sight ofLength(int shortest, int longest) {
        Length wanted = new Length(shortest, longest, length.han());
        return new Sight(selector, inches, em, millimetres, distance, minutes, wanted);
    }

    /** The same on another panel. */
    Sight on(double otherInches) {
        return new Sight(selector, otherInches, em, millimetres, distance, minutes, length);
    }
}
