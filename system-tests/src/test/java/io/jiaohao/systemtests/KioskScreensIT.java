package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Mouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page and state of the kiosk, UX.md section 4, in portrait and landscape and in both
 * languages: pictured in target/screens and held to section 10.
 */
class KioskScreensIT {
    private static final String HOUSEHOLD = "[data-group=household]";
    private static final String PROPERTY = "[data-matter=real-estate]";

    @TempDir static Path data;
    @TempDir static Path folder;
    private static KioskScreens screens;

    private final Walk walk = new Walk();

    @BeforeAll
    static void start() throws IOException {
        screens = KioskScreens.start(folder, data);
    }

    @AfterAll
    static void stop() throws IOException {
        screens.close();
    }

    @AfterEach
    void say() {
        screens.end(walk);
    }

    static Stream<TouchPage> panels() {
        return screens.panels();
    }

    private static KioskHall hall() {
        return screens.hall();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldShowHome(TouchPage touch) {
        touch.begin();
        touch.see(walk, "home");
        touch.tap("[data-tool=large]");
        touch.seeLarge(walk, "home-large");
        touch.tap("[data-tool=low]");
        touch.seeLargeAndLow(walk, "home-large-low");
        touch.tap("[data-tool=large]");
        touch.seeLow(walk, "home-low");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldShowATileUnderTheFinger(TouchPage touch) {
        touch.begin();
        Mouse finger = touch.page().mouse();
        touch.page().hover(HOUSEHOLD);
        finger.down();
        touch.see(walk, "press");
        finger.move(0, 0);
        finger.up();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldShowAGroup(TouchPage touch) {
        touch.begin();
        touch.tap(HOUSEHOLD, "sub");
        touch.see(walk, "sub");
        touch.begin();
        touch.tap("[data-tool=large]");
        touch.tap(HOUSEHOLD, "sub");
        touch.seeLarge(walk, "sub-large");
        touch.begin();
        touch.tap("[data-tool=low]");
        touch.tap(HOUSEHOLD, "sub");
        touch.seeLow(walk, "sub-low");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldSearch(TouchPage touch) {
        touch.begin();
        touch.tap("[data-action=search]", "search");
        touch.see(walk, "search");
        touch.type("SFZ");
        touch.page().waitForSelector(".found");
        touch.see(walk, "search-found");
        touch.type("QQQ");
        touch.page().waitForSelector("[data-results='0']");
        touch.see(walk, "search-none");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldAskForLaneAndCard(TouchPage touch) {
        touch.begin();
        touch.tap("[data-group=insurance]", "sub");
        touch.tap("[data-matter=pension]", "lane");
        touch.see(walk, "lane");
        touch.begin();
        touch.tap("[data-group=help]", "sub");
        touch.tap("[data-matter=fund-loan]", "card");
        touch.see(walk, "card");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldGiveANumber(TouchPage touch) {
        touch.begin();
        hall().freeze();
        touch.tap(PROPERTY, "printing");
        touch.see(walk, "printing");
        hall().thaw();
        touch.await("result");
        touch.see(walk, "done");
        touch.begin();
        touch.tap("[data-tool=large]");
        touch.tap(PROPERTY, "result");
        touch.seeLarge(walk, "done-large");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldShowThatAMatterIsFull(TouchPage touch) {
        touch.begin();
        List<JsonNode> rest = hall().takeTheRest();
        try {
            touch.page().waitForSelector(".tile.closed");
            touch.see(walk, "partial");
        } finally {
            hall().giveBack(rest);
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldAskWhetherSomebodyIsThere(TouchPage touch) {
        touch.begin();
        touch.tap(HOUSEHOLD, "sub");
        touch.page().clock().fastForward("01:01");
        touch.page().waitForSelector("[role=alertdialog]");
        touch.seeTimeout(walk, "timeout");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldShowWhereAPersonIs(TouchPage touch) {
        touch.begin();
        touch.tap("[data-tool=help]", "help");
        touch.see(walk, "help");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldGoOnWithoutPaper(TouchPage touch) {
        hall().printer().set(sensors -> sensors.paperOut(true));
        try {
            touch.begin();
            touch.page().waitForSelector(".banner");
            touch.see(walk, "paper-out");
            touch.tap(PROPERTY, "result");
            touch.see(walk, "paper-out-done");
        } finally {
            hall().printer().repair();
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldSayThatItIsCutOff(TouchPage touch) {
        touch.begin();
        hall().cable().pull();
        try {
            touch.await("offline");
            touch.see(walk, "offline");
        } finally {
            hall().cable().plugIn();
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldSayThatTheHallIsClosed(TouchPage touch) {
        touch.begin();
        seeChanged(touch, KioskHall.otherHours(), "closed");
        seeChanged(touch, "stopped: {zh-CN: 消防演习, en: Fire drill}", "stopped");
    }

    private void seeChanged(TouchPage touch, String more, String name) {
        String before = hall().change(more);
        try {
            touch.await(name);
            touch.see(walk, name);
        } finally {
            hall().restore(before);
            touch.await("home");
        }
    }
}
