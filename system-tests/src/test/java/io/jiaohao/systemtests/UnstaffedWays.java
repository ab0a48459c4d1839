package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** What the kiosk says while no window is open (DOMAIN P2): how many wait, and no time at all. */
final class UnstaffedWays {
    private static final String UNSURE = "暂时估不准|窗口暂时没人|not known yet|no window open";
    private static final String ANY_TIME = ".*(分钟|about \\d|不用等|No wait).*";

    private UnstaffedWays() {}

    static List<KioskWay> all() {
        return List.of(
                new KioskWay("unstaffed home", away(UnstaffedWays::home)),
                new KioskWay("unstaffed matters", away(UnstaffedWays::matters)),
                new KioskWay("unstaffed voice", away(UnstaffedWays::voice)),
                new KioskWay("unstaffed number", away(UnstaffedWays::number)));
    }

    /** While the clerk of the only open window is away, and has not said until when. */
    private static KioskWay.Steps away(KioskWay.Steps steps) {
        return (hall, touch) -> {
            hall.clerk("counter.pause", "{'reason':'lunch'}");
            try {
                touch.begin();
                touch.page().waitForSelector(".tile .note");
                steps.accept(hall, touch);
            } finally {
                hall.clerk("counter.resume", "{}");
            }
        };
    }

    private static void home(KioskHall hall, TouchPage touch) {
        saysNoTime(touch, ".tiles");
        touch.see("unstaffed");
        touch.tap("[data-tool=large]");
        touch.seeLarge("unstaffed-large");
        touch.tap("[data-tool=low]");
        touch.seeLargeAndLow("unstaffed-large-low");
        touch.tap("[data-tool=large]");
        touch.seeLow("unstaffed-low");
    }

    private static void matters(KioskHall hall, TouchPage touch) {
        touch.tap("[data-group=household]", "sub");
        saysNoTime(touch, ".tiles");
        touch.see("unstaffed-sub");
        touch.begin();
        touch.tap("[data-tool=large]");
        touch.tap("[data-group=household]", "sub");
        touch.seeLarge("unstaffed-sub-large");
        touch.begin();
        touch.tap("[data-tool=low]");
        touch.tap("[data-group=household]", "sub");
        touch.seeLow("unstaffed-sub-low");
        TouchPage plain = touch.at(hall.plainKiosk().http("/"));
        plain.begin();
        plain.see("unstaffed-many");
    }

    private static void voice(KioskHall hall, TouchPage touch) {
        touch.tap("[data-tool=voice]");
        touch.tap("[data-matter=real-estate]");
        saysNoTime(touch.page().evaluate("window.said.at(-1)").toString());
    }

    private static void number(KioskHall hall, TouchPage touch) {
        touch.tap("[data-matter=real-estate]", "result");
        saysNoTime(touch, ".figures");
        touch.see("unstaffed-done");
        touch.begin();
        touch.tap("[data-tool=large]");
        touch.tap("[data-matter=real-estate]", "result");
        touch.seeLarge("unstaffed-done-large");
    }

    private static void saysNoTime(TouchPage touch, String selector) {
        saysNoTime(touch.page().innerText(selector).replace('\n', ' '));
    }

    private static void saysNoTime(String words) {
        assertTrue(words.matches(".*(" + UNSURE + ").*"), words);
        assertFalse(words.matches(ANY_TIME), words);
    }
}
