package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The page of a day's figures in a browser, before somebody who is signed in. */
final class DayPage {
    private static final String SESSION =
            "{\"id\":\"chen\",\"name\":\"%s\",\"role\":\"SUPERVISOR\",\"halls\":[],\"csrf\":\"x\","
                    + "\"permissions\":[\"WATCH\",\"READ_REPORTS\",\"READ_CLERK_FIGURES\","
                    + "\"PUBLISH_NOTICE\"]}";
    private static final String HALL =
            "{\"id\":\"liuqiao\",\"name\":{\"zh-CN\":\"柳桥街道便民服务中心\","
                    + "\"en\":\"Liuqiao Subdistrict Service Centre\"},\"timezone\":\"Asia/Shanghai\","
                    + "\"now\":\"2026-11-21T10:42:00+08:00\",\"others\":[]}";

    private final Page page;
    private final ServerProcess server;
    private final List<String> faults = new ArrayList<>();
    private final SiteClient supervisor;

    private DayPage(Page page, ServerProcess server, String language) {
        this.page = page;
        this.server = server;
        this.supervisor = supervisor(server);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")
                            && message.text().contains("Content Security")) {
                        faults.add(message.text());
                    }
                });
        page.onPageError(faults::add);
        answer("**/session", SESSION.formatted(language.equals("en") ? "Chen" : "陈晨"));
        answer("**/live/hall*", HALL);
    }

    static DayPage open(RealBrowser browser, ServerProcess server, String language) {
        DayPage day = new DayPage(browser.newPage(1920, 1080), server, language);
        day.page
                .context()
                .addCookies(
                        List.of(
                                new Cookie("jiaohao_session", day.supervisor.cookie())
                                        .setUrl(server.http("/").toString())));
        day.page.addInitScript("localStorage.setItem('language', '" + language + "')");
        return day;
    }

    private void answer(String address, String json) {
        page.route(address, route -> fulfil(route, 200, json));
    }

    private static void fulfil(Route route, int status, String json) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/json")
                        .setBody(json));
    }

    /** Has the server answer something else than figures. */
    DayPage answering(int status) {
        page.unroute("**/day/figures*");
        page.route("**/day/figures*", route -> fulfil(route, status, "{}"));
        return this;
    }

    /** Has the server never answer. */
    DayPage silent() {
        page.unroute("**/day/figures*");
        page.route("**/day/figures*", route -> {});
        return this;
    }

    /** Has the server answer what it does, changed. */
    DayPage changed(Consumer<ObjectNode> change) {
        page.unroute("**/day/figures*");
        page.route(
                "**/day/figures*",
                route -> {
                    String path = URI.create(route.request().url()).getRawPath();
                    String query = URI.create(route.request().url()).getRawQuery();
                    ObjectNode figures = figures(path + "?" + query);
                    change.accept(figures);
                    fulfil(route, 200, figures.toString());
                });
        return this;
    }

    private static SiteClient supervisor(ServerProcess server) {
        SiteClient client = new SiteClient(server);
        client.signIn("supervisor", "demo-supervisor");
        return client;
    }

    /** What the server answers to who is signed in. */
    ObjectNode figures(String address) {
        return (ObjectNode) supervisor.get(address).json();
    }

    /** Goes to a time and waits until the page is in that state. */
    DayPage show(String day, String period, String state) {
        page.navigate(server.http("/day?day=%s&period=%s".formatted(day, period)).toString());
        return await(state);
    }

    DayPage await(String state) {
        page.waitForSelector(".sheet[data-state=%s]".formatted(state));
        return this;
    }

    DayPage press(String selector) {
        page.click(selector);
        return this;
    }

    Page page() {
        return page;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    String figure(String name) {
        return page.textContent("[data-kpi=%s] b".formatted(name));
    }
}
