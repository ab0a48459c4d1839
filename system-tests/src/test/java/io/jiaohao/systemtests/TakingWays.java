package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The number, and all that can stand between a visitor and it. */
final class TakingWays {
    private static final String HOUSEHOLD = "[data-group=household]";
    private static final String PROPERTY = "[data-matter=real-estate]";

    private TakingWays() {}

    static List<KioskWay> all() {
        return List.of(
                new KioskWay("number", TakingWays::number),
                new KioskWay("full", TakingWays::full),
                new KioskWay("timeout", TakingWays::timeout),
                new KioskWay("help", TakingWays::help),
                new KioskWay("paper out", TakingWays::paperOut),
                new KioskWay("offline", TakingWays::offline),
                new KioskWay("closed", TakingWays::closed));
    }

    private static void number(KioskHall hall, TouchPage touch) {
        touch.begin();
        hall.freeze();
        touch.tap(PROPERTY, "printing");
        touch.see("printing");
        hall.thaw();
        touch.await("result");
        touch.see("done");
        touch.begin();
        touch.tap("[data-tool=large]");
        touch.tap(PROPERTY, "result");
        touch.seeLarge("done-large");
        touch.begin();
        touch.tap("[data-tool=low]");
        touch.tap(PROPERTY, "result");
        touch.seeLow("done-low");
    }

    private static void full(KioskHall hall, TouchPage touch) {
        touch.begin();
        List<JsonNode> rest = hall.takeTheRest();
        try {
            touch.page().waitForSelector(".tile.closed");
            touch.see("partial");
        } finally {
            hall.giveBack(rest);
        }
    }

    private static void timeout(KioskHall hall, TouchPage touch) {
        touch.begin();
        touch.tap(HOUSEHOLD, "sub");
        touch.page().clock().fastForward("01:01");
        touch.page().waitForSelector("[role=alertdialog]");
        touch.seeTimeout("timeout");
    }

    private static void help(KioskHall hall, TouchPage touch) {
        touch.begin();
        touch.tap("[data-tool=help]", "help");
        touch.see("help");
    }

    private static void paperOut(KioskHall hall, TouchPage touch) {
        hall.printer().set(sensors -> sensors.paperOut(true));
        try {
            touch.begin();
            touch.page().waitForSelector(".banner");
            touch.see("paper-out");
            touch.tap(PROPERTY, "result");
            touch.see("paper-out-done");
        } finally {
            hall.printer().repair();
        }
    }

    private static void offline(KioskHall hall, TouchPage touch) {
        touch.begin();
        hall.cable().pull();
        try {
            touch.await("offline");
            touch.see("offline");
        } finally {
            hall.cable().plugIn();
        }
    }

    private static void closed(KioskHall hall, TouchPage touch) {
        touch.begin();
        seeChanged(hall, touch, KioskHall.dayOff(), "closed");
        String before = hall.change("stopped: {zh-CN: 消防演习, en: Fire drill}");
        try {
            touch.await("stopped");
            touch.page().waitForSelector(".danger .lines :text-matches('消防演习|Fire drill')");
            touch.see("stopped");
        } finally {
            hall.restore(before);
            touch.await("home");
        }
    }

    private static void seeChanged(KioskHall hall, TouchPage touch, String more, String name) {
        String before = hall.change(more);
        try {
            touch.await(name);
            touch.see(name);
        } finally {
            hall.restore(before);
            touch.await("home");
        }
    }
}
