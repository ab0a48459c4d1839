package io.jiaohao.systemtests;

import static io.jiaohao.systemtests.Breakage.of;
import static io.jiaohao.systemtests.Copied.CLERK_PAGE;
import static io.jiaohao.systemtests.Copied.CLERK_PANEL;
import static io.jiaohao.systemtests.Copied.HALL_CALL;
import static io.jiaohao.systemtests.Copied.KIOSK_ENGLISH;
import static io.jiaohao.systemtests.Copied.KIOSK_HOME;
import static io.jiaohao.systemtests.Copied.KIOSK_LARGE;
import static io.jiaohao.systemtests.Copied.KIOSK_LOW;
import static io.jiaohao.systemtests.Copied.KIOSK_TIMEOUT;
import static io.jiaohao.systemtests.ux.Check.CONTRAST;
import static io.jiaohao.systemtests.ux.Check.FIT;
import static io.jiaohao.systemtests.ux.Check.FONT;
import static io.jiaohao.systemtests.ux.Check.LANGUAGE;
import static io.jiaohao.systemtests.ux.Check.MOTION;
import static io.jiaohao.systemtests.ux.Check.NAMES;
import static io.jiaohao.systemtests.ux.Check.OVERLAP;
import static io.jiaohao.systemtests.ux.Check.REACH;
import static io.jiaohao.systemtests.ux.Check.ROLES;
import static io.jiaohao.systemtests.ux.Check.SIGHT;
import static io.jiaohao.systemtests.ux.Check.TOUCH;

import java.util.List;
import java.util.stream.Stream;

/** How each check of UX.md, section 10, can fail, on both sides of its limit. */
final class Breakages {
    /** Puts a target's top at a part of the height of a 1080 × 1920 page. */
    private static final String TOP_AT =
            "const b = $('button[data-group]'); b.style.transform ="
                    + " `translateY(${%s * 1920 - b.getBoundingClientRect().top}px)`";

    private static final String PULSE =
            "$('h1').animate([{ outlineColor: 'red' }, { outlineColor: 'blue' }], %s)";

    private static final String VEIL =
            "const v = document.body.appendChild(document.createElement('div')); v.style ="
                    + " 'position:fixed; inset:0; pointer-events:none; background:rgb(242 245 248"
                    + " / %s)'";

    private Breakages() {}

    static List<Breakage> all() {
        return Stream.of(eyes(), room(), hands(), others(), HallBreakages.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The texts' own look. */
    private static List<Breakage> eyes() {
        return List.of(
                of(CONTRAST, KIOSK_HOME, "$('h1').style.color = '%s'", "#717171", "#707070"),
                of(CONTRAST, KIOSK_HOME, "$('h1').style.opacity = %s", 0.5, 0.8),
                of(CONTRAST, KIOSK_HOME, VEIL, 0.5, 0.15),
                of(
                        CONTRAST,
                        KIOSK_HOME,
                        "$('h1').style.background = 'linear-gradient(90deg, %s, #fff)'",
                        "#0b1b2e",
                        "#d5dde6"),
                of(
                        CONTRAST,
                        CLERK_PANEL,
                        "$('[data-action=next]').disabled = true;"
                                + " $('[data-action=next] .word').style = 'color: %s'",
                        "#6d6d6d",
                        "#6c6c6c"),
                of(
                        CONTRAST,
                        HALL_CALL,
                        "$('.recent h2 b').style.color = '%s'",
                        "#b2b2b2",
                        "#b4b4b4"),
                of(
                        CONTRAST,
                        KIOSK_HOME,
                        "document.head.appendChild(document.createElement('style')).textContent ="
                                + " 'h1::after { content: \"%s\" }'",
                        "abc",
                        "…"),
                of(FONT, KIOSK_HOME, "$('h1').style.fontSize = '%spx'", 29, 30),
                of(FONT, KIOSK_LARGE, "$('h1').style.fontSize = '%spx'", 41.9, 42),
                of(FONT, KIOSK_HOME, "$('h1').style.transform = 'scale(%s)'", 0.35, 0.9),
                of(FONT, CLERK_PANEL, "$('kbd').style.fontSize = '%spx'", 13, 14),
                of(FONT, CLERK_PAGE, "$('h2').style.fontSize = '%spx'", 15, 16),
                of(FONT, HALL_CALL, "$('.recent h2 b').style.fontSize = '%spx'", 31, 32),
                of(SIGHT, HALL_CALL, "$('.one .tk').style.fontSize = '%spx'", 334, 338),
                of(SIGHT, HALL_CALL, "$('.one .win b').style.fontSize = '%spx'", 170, 184));
    }

    /** Where the texts are. */
    private static List<Breakage> room() {
        return List.of(
                of(
                        FIT,
                        KIOSK_HOME,
                        "$('h1').style = 'white-space: nowrap; letter-spacing: %spx'",
                        300,
                        30),
                of(FIT, KIOSK_HOME, "$('h1').style = 'overflow: hidden; height: %spx'", 60, 92),
                of(FIT, KIOSK_HOME, "$('h1').style = 'overflow: hidden; width: %spx'", 300, 900),
                of(
                        FIT,
                        KIOSK_HOME,
                        "$('h1').style = 'background: #fff; width: %spx; white-space: nowrap'",
                        300,
                        900),
                of(FIT, KIOSK_HOME, "$('h1').style = 'overflow: auto; height: %spx'", 60, 100),
                of(
                        FIT,
                        CLERK_PANEL,
                        "$('[data-ticket]').style ="
                                + " 'display: block; overflow: auto; white-space: nowrap; width: %spx'",
                        100,
                        300),
                of(
                        FIT,
                        KIOSK_HOME,
                        "$('h1').innerHTML += '<i style=\"display: block; background: #fff; height:"
                                + " 4px; width: %spx\"></i>'",
                        1100,
                        800),
                of(
                        FIT,
                        CLERK_PANEL,
                        "$('[data-action=recall] kbd').remove(); $('[data-action=recall]').style ="
                                + " 'white-space: nowrap; width: %spx'",
                        57,
                        150),
                of(OVERLAP, KIOSK_HOME, "$('h1').style.transform = 'translateY(%spx)'", 100, 4),
                of(
                        OVERLAP,
                        HALL_CALL,
                        "$('.recent h2 span').style.transform = 'translateX(%spx)'",
                        -60,
                        -10));
    }

    /** What is touched. */
    private static List<Breakage> hands() {
        return List.of(
                of(
                        TOUCH,
                        KIOSK_TIMEOUT,
                        "$('[role=alertdialog] button').style.height = '%spx'",
                        80,
                        81),
                of(TOUCH, KIOSK_HOME, "$('footer').style.gap = '%spx'", 12, 12.2),
                of(
                        TOUCH,
                        CLERK_PANEL,
                        "$('[data-action=recall]').style ="
                                + " 'min-height: 0; align-self: start; height: %spx'",
                        55.5,
                        56),
                of(
                        TOUCH,
                        CLERK_PANEL,
                        "$('[data-action=recall]').style.marginRight = '-%spx'",
                        13,
                        9),
                of(
                        NAMES,
                        KIOSK_HOME,
                        "$('footer button').innerHTML = '⋯'; $('footer button').ariaLabel = '%s'",
                        "",
                        "大字"),
                of(NAMES, CLERK_PANEL, "$('header button').ariaLabel = '%s'", "…", "更多"),
                of(REACH, KIOSK_LOW, TOP_AT, 0.448, 0.451));
    }

    private static List<Breakage> others() {
        return List.of(
                of(
                        MOTION,
                        KIOSK_HOME,
                        PULSE,
                        "{ duration: 330, iterations: 3 }",
                        "{ duration: 334, iterations: 3 }"),
                of(
                        MOTION,
                        KIOSK_HOME,
                        PULSE,
                        "{ duration: 1000, iterations: 6 }",
                        "{ duration: 1000, iterations: 5 }"),
                of(
                        MOTION,
                        KIOSK_HOME,
                        PULSE,
                        "{ duration: 1000, iterations: Infinity }",
                        "{ duration: 900 }"),
                of(
                        MOTION,
                        HALL_CALL,
                        "$('.hero').style.animation = 'pulse 1s %s'",
                        "infinite",
                        "4"),
                of(
                        LANGUAGE,
                        KIOSK_HOME,
                        "$('h1').innerHTML = '<span lang=%s>Welcome</span>'",
                        "zh",
                        "en"),
                of(
                        LANGUAGE,
                        KIOSK_ENGLISH,
                        "$('h1').innerHTML = '<span lang=%s>您好</span>'",
                        "en",
                        "zh"),
                of(LANGUAGE, KIOSK_ENGLISH, "$('h1').ariaLabel = '%s'", "您好", "Hello"),
                of(LANGUAGE, KIOSK_HOME, "document.documentElement.lang = '%s'", "zh", "zh-CN"),
                of(ROLES, KIOSK_TIMEOUT, "$('[role=alertdialog]').role = 'dialog'"),
                of(ROLES, HALL_CALL, "$('[aria-live]').ariaLive = 'polite'"),
                of(ROLES, HALL_CALL, "$('[data-call]').remove()"));
    }
}
