package io.jiaohao.systemtests;

import com.microsoft.playwright.Mouse;
import java.util.List;

/** What a visitor chooses from, up to the number. */
final class ChoosingWays {
    private static final String HOUSEHOLD = "[data-group=household]";
    private static final String SEARCH = "[data-action=search], [data-tool=search]";

    private ChoosingWays() {}

    static List<KioskWay> all() {
        return List.of(
                new KioskWay("home", ChoosingWays::home),
                new KioskWay("press", ChoosingWays::press),
                new KioskWay("sub", ChoosingWays::sub),
                new KioskWay("many", ChoosingWays::many),
                new KioskWay("search", ChoosingWays::search),
                new KioskWay("search in modes", ChoosingWays::searchInModes),
                new KioskWay("lane", ChoosingWays::lane),
                new KioskWay("card", ChoosingWays::card));
    }

    private static void home(KioskHall hall, TouchPage touch) {
        touch.begin();
        touch.see("home");
        touch.tap("[data-tool=large]");
        touch.seeLarge("home-large");
        touch.tap("[data-tool=low]");
        touch.seeLargeAndLow("home-large-low");
        touch.tap("[data-tool=large]");
        touch.seeLow("home-low");
    }

    private static void press(KioskHall hall, TouchPage touch) {
        touch.begin();
        Mouse finger = touch.page().mouse();
        touch.page().hover(HOUSEHOLD);
        finger.down();
        touch.see("press");
        finger.move(0, 0);
        finger.up();
    }

    private static void sub(KioskHall hall, TouchPage touch) {
        touch.begin();
        touch.tap(HOUSEHOLD, "sub");
        touch.see("sub");
        touch.begin();
        touch.tap("[data-tool=large]");
        touch.tap(HOUSEHOLD, "sub");
        touch.seeLarge("sub-large");
        touch.begin();
        touch.tap("[data-tool=low]");
        touch.tap(HOUSEHOLD, "sub");
        touch.seeLow("sub-low");
    }

    private static void many(KioskHall hall, TouchPage touch) {
        TouchPage plain = touch.at(hall.plainKiosk().http("/"));
        plain.begin();
        plain.see("many");
        plain.tap("[data-action=next]", "group");
        plain.see("many-next");
        plain.tap("[data-tool=large]");
        plain.seeLarge("many-large");
        plain.tap("[data-tool=low]");
        plain.seeLargeAndLow("many-large-low");
        plain.tap("[data-tool=large]");
        plain.seeLow("many-low");
    }

    private static void search(KioskHall hall, TouchPage touch) {
        touch.begin();
        touch.tap("[data-action=search]", "search");
        touch.see("search");
        touch.type("SFZ");
        touch.page().waitForSelector(".found");
        touch.see("search-found");
        touch.type("QQQ");
        touch.page().waitForSelector("[data-results='0']");
        touch.see("search-none");
    }

    private static void searchInModes(KioskHall hall, TouchPage touch) {
        touch.begin();
        touch.tap("[data-tool=large]");
        touch.tap(SEARCH, "search");
        touch.type("SFZ");
        touch.page().waitForSelector(".found");
        touch.seeLarge("search-large");
        touch.begin();
        touch.tap("[data-tool=low]");
        touch.tap(SEARCH, "search");
        touch.type("SFZ");
        touch.page().waitForSelector(".found");
        touch.seeLow("search-low");
    }

    private static void lane(KioskHall hall, TouchPage touch) {
        touch.begin();
        touch.tap("[data-group=insurance]", "sub");
        touch.tap("[data-matter=pension]", "lane");
        touch.see("lane");
        touch.begin();
        touch.tap("[data-tool=low]");
        touch.tap("[data-group=insurance]", "sub");
        touch.tap("[data-matter=pension]", "lane");
        touch.seeLow("lane-low");
    }

    private static void card(KioskHall hall, TouchPage touch) {
        touch.begin();
        touch.tap("[data-group=help]", "sub");
        touch.tap("[data-matter=fund-loan]", "card");
        touch.see("card");
        TouchPage plain = touch.at(hall.plainKiosk().http("/"));
        plain.begin();
        plain.tap("[data-group=housing-fund]", "sub");
        plain.tap("[data-matter=fund-loan]", "card");
        plain.see("card-none");
    }
}
