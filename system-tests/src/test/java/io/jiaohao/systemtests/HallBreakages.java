package io.jiaohao.systemtests;

import static io.jiaohao.systemtests.Breakage.of;
import static io.jiaohao.systemtests.Copied.HALL_BOARD;
import static io.jiaohao.systemtests.Copied.HALL_CALL;
import static io.jiaohao.systemtests.ux.Check.CONTRAST;
import static io.jiaohao.systemtests.ux.Check.FIT;
import static io.jiaohao.systemtests.ux.Check.FONT;
import static io.jiaohao.systemtests.ux.Check.LANGUAGE;
import static io.jiaohao.systemtests.ux.Check.MOTION;
import static io.jiaohao.systemtests.ux.Check.OVERLAP;
import static io.jiaohao.systemtests.ux.Check.ROLES;
import static io.jiaohao.systemtests.ux.Check.SIGHT;

import java.util.List;

/**
 * How each check of UX.md, section 10, that a screen without touch can fail, fails on the hall's.
 */
final class HallBreakages {
    private HallBreakages() {}

    static List<Breakage> all() {
        return List.of(
                of(FIT, HALL_CALL, "$('.recent').style.height = '%spx'", 1110, 852),
                of(FIT, HALL_CALL, "$('.notice p').style.letterSpacing = '%spx'", 60, 2),
                of(LANGUAGE, HALL_CALL, "$('.recent h2 span').lang = '%s'", "zh-CN", "en"),
                of(LANGUAGE, HALL_CALL, "document.documentElement.lang = '%s'", "en", "zh-CN"),
                of(CONTRAST, HALL_BOARD, "$('.labels .a').style.color = '%s'", "#678", "#fff"),
                of(FONT, HALL_BOARD, "$('.labels .a').style.fontSize = '%spx'", 31, 34),
                of(SIGHT, HALL_BOARD, "$('.cell .tk').style.fontSize = '%spx'", 90, 120),
                of(
                        OVERLAP,
                        HALL_BOARD,
                        "$('.banner h2').style.transform = 'translateX(%spx)'",
                        110,
                        4),
                of(
                        OVERLAP,
                        HALL_BOARD,
                        "$('.banner h2').style.flex = '0 0 %spx'; $('.banner h2').style.minWidth ="
                                + " '0'; $('.banner h2').style.width = 'auto';"
                                + " $('.banner h2 b').style.whiteSpace = 'nowrap'",
                        150,
                        240),
                of(MOTION, HALL_BOARD, "$('.banner').style.animation = 'pulse %ss 5'", 0.3, 0.9),
                of(ROLES, HALL_BOARD, "$('.banner').ariaLive = '%s'", "off", "assertive"));
    }
}
