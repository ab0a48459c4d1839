package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import java.util.List;

/** The dialogs of the supervisor's pages, and how one gets to them. */
final class BoardDialogs {
    private static final String QUEUE = "tr[data-queue=household] [data-more]";

    /** All that open over a busy hall; each as it can be confirmed. */
    static final List<Opened> ALL =
            List.of(
                    new Opened("live", "queue", QUEUE),
                    new Opened(
                            "live",
                            "help",
                            QUEUE,
                            ".dialog [data-act=help]",
                            "[data-choose-window]",
                            "[data-reason]"),
                    new Opened(
                            "live",
                            "no-help",
                            "tr[data-queue=real-estate] [data-more]",
                            ".dialog [data-act=help]"),
                    new Opened(
                            "live",
                            "move",
                            QUEUE,
                            ".dialog [data-act=move]",
                            "[data-count='3']",
                            "[data-choose-queue=travel]",
                            "[data-reason]"),
                    new Opened("live", "window", "[data-window='1']"),
                    new Opened("live", "log", "[data-log]"),
                    new Opened("live", "orders", "[data-log]", "[data-tab=orders]"),
                    new Opened("windows", "about", "[data-look='8']"),
                    new Opened("windows", "send", "tr[data-window='8'] [data-act=help]"),
                    new Opened(
                            "notices",
                            "publish",
                            "[data-act=publish]",
                            "[data-template]",
                            "[data-zone=a]",
                            "[data-until=hour]",
                            "[data-reason]"),
                    new Opened("notices", "stop-all", "[data-act=stop-taking]", "[data-template]"),
                    new Opened(
                            "notices",
                            "stop",
                            "[data-act=stop]",
                            "[data-template]",
                            "[data-reason]"),
                    new Opened(
                            "notices",
                            "sure",
                            "[data-act=stop]",
                            "[data-template]",
                            "[data-reason]",
                            "[data-confirm]"));

    /**
     * A dialog.
     *
     * @param clicks that lead to it, in order
     */
    record Opened(String page, String name, List<String> clicks) {
        Opened(String page, String name, String... clicks) {
            this(page, name, List.of(clicks));
        }

        void open(Page at) {
            clicks.forEach(each -> at.locator(each).first().click());
        }

        void close(Page at) {
            at.keyboard().press("Escape");
            at.waitForFunction("() => !document.querySelector('.dialog')");
        }
    }

    private BoardDialogs() {}

    /** Publishes a notice, stops the numbers of one queue, and then the whole hall. */
    static void giveOrders(Page notices) {
        confirm(notices, "[data-act=publish]", "[data-template='1']", "[data-reason]");
        notices.locator(".queue-name:has(.prefix:text-is('L')) input").click();
        confirm(notices, "[data-act=stop-taking]", "[data-template]", "[data-reason]");
        notices.waitForSelector("[data-matter][data-numbers=off]");
        notices.locator("[data-act=stop]").click();
        notices.locator("[data-template]").first().click();
        notices.locator("[data-reason]").first().click();
        notices.locator("[data-confirm]").click();
        notices.locator("[role=alertdialog] [data-confirm]").click();
    }

    static void resume(Page notices) {
        confirm(notices, ".emergency [data-act=resume]", "[data-reason]");
    }

    /** Clicks its way through a dialog and confirms it. */
    static void confirm(Page page, String... clicks) {
        for (String each : clicks) {
            page.locator(each).first().click();
        }
        page.locator("[data-confirm]").click();
        page.waitForFunction("() => !document.querySelector('.dialog')");
    }
}
