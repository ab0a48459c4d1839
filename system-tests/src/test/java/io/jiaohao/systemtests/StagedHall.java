package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.time.Instant;

/**
 * The page of a hall screen on a panel of some size, told by a test what to show: the same state in
 * any layout and language.
 */
final class StagedHall {
    private static final String ARRIVED =
            "() => document.getAnimations().every((each) => each.animationName !== 'fade')";
    private static final String CALL = "[data-call][data-now]";

    private final Page page;
    private final Panel panel;
    private String event = "";

    /**
     * How a screen is hung and set up.
     *
     * @param language the large one
     */
    record Panel(String layout, String language, int width, int height) {
        /** Full HD. */
        static Panel of(String layout, String language) {
            return new Panel(layout, language, 1920, 1080);
        }

        @Override
        public String toString() {
            return "%s, %s, %d × %d".formatted(layout, language, width, height);
        }

        String name(String state) {
            String size = width == 1920 ? "" : "-%dx%d".formatted(width, height);
            String tongue = language.equals("en") ? "-en" : "";
            return "hall-%s-%s%s%s".formatted(layout, state, tongue, size);
        }
    }

    private StagedHall(Page page, Panel panel) {
        this.page = page;
        this.panel = panel;
    }

    static StagedHall open(RealBrowser browser, DeviceProcess display, Panel panel) {
        Page page = browser.newPage(panel.width(), panel.height());
        page.clock().install();
        StagedHall hall = new StagedHall(page, panel);
        page.route("**/state", hall::tell);
        page.navigate(display.http("/").toString());
        return hall;
    }

    private void tell(Route route) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setContentType("text/event-stream; charset=utf-8")
                        .setBody("retry: 100\n" + event));
    }

    Page page() {
        return page;
    }

    /** Goes on to a state, as when the program tells of a change. */
    void change(HallStates.Told told) {
        tellOf(told);
        at(told.at());
    }

    /** Its clock stands at this time. */
    void at(Instant time) {
        page.clock().setFixedTime(time.toEpochMilli());
    }

    /** Shows a state from its beginning, at the time it was told. */
    StagedHall show(HallStates.Told told) {
        change(told);
        page.reload();
        page.waitForSelector("#stage > *");
        page.waitForFunction(ARRIVED);
        return this;
    }

    private void tellOf(HallStates.Told told) {
        ArrayNode languages = JsonNodeFactory.instance.arrayNode();
        languages.add(panel.language()).add(panel.language().equals("en") ? "zh-CN" : "en");
        JsonNode state = told.with("layout", panel.layout()).with("languages", languages).state();
        event = "data: " + state + "\n\n";
    }

    /** What is asked of the page now. */
    Shown shown(HallStates.Told told) {
        Shown shown = Shown.of(Limits.HALL, panel.language());
        return told.isCalling() ? shown.withHero(CALL) : shown;
    }
}
