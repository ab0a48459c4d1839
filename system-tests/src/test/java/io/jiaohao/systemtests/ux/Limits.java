package io.jiaohao.systemtests.ux;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * What UX.md asks of each program's pages, in pixels of their design. Every figure names the
 * section it is from; where a section gives none, the check asks nothing.
 */
public record Limits(
        @JsonUnwrapped Text text,
        @JsonUnwrapped Touch touch,
        List<Sight> sight,
        @JsonUnwrapped Room room,
        @JsonUnwrapped Motion motion) {
    /** A touch panel's diagonal: section 4 has its figures for it. */
    private static final double KIOSK_INCHES = 21.5;

    /** Nothing scrolls, nothing bleeds. */
    private static final Room FIXED = new Room(List.of(), 0);

    /** Lists scroll down, lines never sideways. */
    private static final Room LISTS = new Room(List.of("y"), 0);

    /** Section 2, timing: at most 3 flashes a second, and nothing moves for more than 5 s. */
    private static final Motion CALM = new Motion(334, 5_000);

    /** Section 4: text 30 px and 4.8 mm; targets 20 mm, 3 mm apart; lists never scroll. */
    public static final Limits KIOSK =
            new Limits(
                    Text.of(4.5, 30),
                    new Touch(millimetres(20), Map.of(), millimetres(3)),
                    List.of(Sight.caps("*", KIOSK_INCHES).atLeast(4.8)),
                    FIXED,
                    CALM);

    /** Section 4: text 42 px, and 0.7° at 600 mm. */
    public static final Limits KIOSK_LARGE =
            new Limits(
                    Text.of(4.5, 42),
                    KIOSK.touch,
                    List.of(Sight.caps("*", KIOSK_INCHES).atLeast(4.8).from(0.6, 42)),
                    FIXED,
                    CALM);

    /**
     * Section 2: distances and angles by tier, codes of more than four places on 55″ (sections 1
     * and 10); the stage is shifted by 4 px against burning in.
     */
    public static final Limits HALL =
            new Limits(
                    Text.of(7, 32),
                    new Touch(0, Map.of(), 0),
                    List.of(
                            Sight.caps(".one .tk", 43).ofLength(1, 5).atLeast(122).from(10, 42),
                            Sight.caps(".one .tk", 55).ofLength(6, 99).atLeast(122).from(10, 42),
                            Sight.caps(".one .win", 43).from(10, 22),
                            Sight.caps(".several .tk", 43).ofLength(1, 4).from(10, 20),
                            Sight.caps(".several .tk", 55).ofLength(5, 99).from(10, 16),
                            Sight.caps(".row .tk", 43).ofLength(1, 4).from(10, 16),
                            Sight.caps(".row .tk", 55).ofLength(5, 99).from(10, 16),
                            Sight.caps(".cell .tk", 55).from(10, 16),
                            Sight.caps(".banner .tk", 55).from(10, 16),
                            Sight.han(".notice p", 55).from(7, 16)),
                    new Room(List.of(), 8),
                    CALM);

    /** Section 5: targets 40, the panel's actions 56; text 16, key hints 14 (section 1). */
    public static final Limits CLERK_PANEL = clerk(Map.of(".grid button", 56.0));

    /** As the panel. */
    public static final Limits CLERK_PAGE = CLERK_PANEL;

    /** The bar is 64 high; its buttons are 40 and more. */
    public static final Limits CLERK_BAR = clerk(Map.of());

    /** Section 7: targets 48, text 16. The window must be as high as the page. */
    public static final Limits PHONE = phone(16, 48);

    /** Section 7: targets 60, text 20. */
    public static final Limits PHONE_LARGE = phone(20, 60);

    /** Section 1: text 16. Section 6 gives no target of its own: as section 5. */
    public static final Limits DASHBOARD =
            new Limits(Text.of(4.5, 16), new Touch(40, Map.of(), 0), List.of(), LISTS, CALM);

    /**
     * @param contrast of text with what is behind it
     * @param disabledContrast of what cannot be pressed now: sections 4 and 5 measure it, too
     * @param font the smallest
     * @param smallerFonts by selector
     */
    public record Text(
            double contrast,
            double disabledContrast,
            double font,
            Map<String, Double> smallerFonts) {
        static Text of(double contrast, double font) {
            return new Text(contrast, contrast, font, Map.of());
        }
    }

    /**
     * @param target the least width and height of what is touched
     * @param largerTargets by selector
     * @param gap between two of them
     */
    public record Touch(double target, Map<String, Double> largerTargets, double gap) {}

    /**
     * @param scrolls the axes along which a list may scroll
     * @param bleed how far a lifted panel may reach over each edge
     */
    public record Room(List<String> scrolls, double bleed) {}

    /** In milliseconds: one flash at least, all of an animation at most. */
    public record Motion(double period, double total) {}

    private static Limits clerk(Map<String, Double> largerTargets) {
        return new Limits(
                new Text(4.5, 4.5, 16, Map.of("kbd", 14.0)),
                new Touch(40, largerTargets, 0),
                List.of(),
                LISTS,
                CALM);
    }

    private static Limits phone(double font, double target) {
        return new Limits(
                Text.of(4.5, font), new Touch(target, Map.of(), 0), List.of(), LISTS, CALM);
    }

    /** Design pixels of the kiosk, whose panel is 1080 × 1920. */
    private static double millimetres(double length) {
        double pixels = length * Math.hypot(1080, 1920) / (KIOSK_INCHES * 25.4);
        return Math.round(10 * pixels) / 10.0;
    }

    /** The same page on another panel. */
    public Limits on(double inches) {
        return new Limits(
                text, touch, sight.stream().map(each -> each.on(inches)).toList(), room, motion);
    }
}
