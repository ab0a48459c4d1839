package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sign-in and the administrator's page in a real browser, at a server of their own. */
final class PeopleStage implements AutoCloseable {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    private final SiteHall hall;
    private final SiteClient admin;
    private final RealBrowser browser = RealBrowser.start();
    private Walk walk = new Walk();
    private int people;

    private PeopleStage(SiteHall hall) {
        this.hall = hall;
        this.admin = hall.administrator();
    }

    static PeopleStage start(Path folder, Path data) {
        return new PeopleStage(SiteHall.start(folder, data, "people: {address-attempts: 500}"));
    }

    SiteHall hall() {
        return hall;
    }

    SiteClient admin() {
        return admin;
    }

    Page open(String path, String language) {
        Page page = browser.newPage(WIDTH, HEIGHT);
        page.addInitScript("localStorage.setItem('language', '%s')".formatted(language));
        page.navigate(hall.server().http(path).toString());
        return page;
    }

    void see(Page page, String name, String language) {
        String tongue = language.equals("en") ? "-en" : "";
        walk.see(page, name + tongue, Shown.of(Limits.DASHBOARD, language));
    }

    /** Closes the pages; what was seen must have been good. */
    void end() {
        browser.closePages();
        Walk seen = walk;
        walk = new Walk();
        seen.end();
    }

    static void signIn(Page page, String id, String password) {
        page.waitForSelector("[data-form=sign-in]");
        page.fill("[name=id]", id);
        page.fill("[name=password]", password);
        page.click("[data-action=submit]");
    }

    Page administrator(String language) {
        Page page = open("/people", language);
        signIn(page, SiteHall.ADMIN, SiteHall.PASSWORD);
        page.waitForSelector("[data-form=add]");
        return page;
    }

    String newcomer() {
        return "newcomer-" + ++people;
    }

    /** Gives the one-time password. */
    String added(String id, String role, List<String> halls) {
        Map<String, Object> person = SiteClient.person(id, role);
        person.put("halls", halls);
        return admin.post("/people/act/add", person).json().path("secret").asText();
    }

    /** As they are kept. */
    List<String> halls(String id) {
        List<String> halls = new ArrayList<>();
        for (var each : admin.get("/people/all").json().path("people")) {
            if (each.path("id").asText().equals(id)) {
                each.path("halls").forEach(hall -> halls.add(hall.asText()));
            }
        }
        return halls;
    }

    /** Wishes for another password. */
    static void choose(Page page, String chosen, String again) {
        page.fill("[name=chosen]", chosen);
        page.fill("[name=again]", again);
        page.click("[data-action=submit]");
    }

    static void act(Page page, String id, String action) {
        page.click("[data-person=%s] [data-action=%s]".formatted(id, action));
    }

    @Override
    public void close() {
        browser.close();
        hall.close();
    }
}
