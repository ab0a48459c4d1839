package io.jiaohao.systemtests;

import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;

/** The pages that {@link PageChecksIT} copies and breaks. */
enum Copied {
    KIOSK_HOME(Shown.of(Limits.KIOSK, "zh-CN")),
    KIOSK_ENGLISH(Shown.of(Limits.KIOSK, "en")),
    KIOSK_LARGE(Shown.of(Limits.KIOSK_LARGE, "zh-CN")),
    KIOSK_LOW(Shown.of(Limits.KIOSK, "zh-CN").inLowReach()),
    KIOSK_TIMEOUT(Shown.of(Limits.KIOSK, "zh-CN").withTimeout()),
    CLERK_PANEL(Shown.of(Limits.CLERK_PANEL, "zh-CN")),
    CLERK_PAGE(Shown.of(Limits.CLERK_PAGE, "zh-CN")),
    HALL_CALL(Shown.of(Limits.HALL, "zh-CN").withHero("[data-call][data-now]")),
    HALL_BOARD(Shown.of(Limits.HALL, "zh-CN").withHero("[data-call][data-now]"));

    private final Shown shown;

    Copied(Shown shown) {
        this.shown = shown;
    }

    Shown shown() {
        return shown;
    }
}
