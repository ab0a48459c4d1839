package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.Shown;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sign-in and the administrator's page in a real browser, in both languages: pictured in
 * target/screens and held to UX.md, section 10.
 */
class PeoplePageIT {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    @TempDir static Path folder;
    @TempDir static Path data;
    private static SiteHall hall;
    private static RealBrowser browser;
    private static SiteClient admin;
    private static int people;

    private final Walk walk = new Walk();

    @BeforeAll
    static void start() {
        hall = SiteHall.start(folder, data, "people: {address-attempts: 500}");
        browser = RealBrowser.start();
        admin = hall.administrator();
    }

    @AfterAll
    static void stop() {
        browser.close();
        hall.close();
    }

    @AfterEach
    void close() {
        browser.closePages();
        walk.end();
    }

    private static Page open(String path, String language) {
        Page page = browser.newPage(WIDTH, HEIGHT);
        page.addInitScript("localStorage.setItem('language', '%s')".formatted(language));
        page.navigate(hall.server().http(path).toString());
        return page;
    }

    private void see(Page page, String name, String language) {
        String tongue = language.equals("en") ? "-en" : "";
        walk.see(page, name + tongue, Shown.of(Limits.DASHBOARD, language));
    }

    private static void signIn(Page page, String id, String password) {
        page.waitForSelector("[data-form=sign-in]");
        page.fill("[name=id]", id);
        page.fill("[name=password]", password);
        page.click("[data-action=submit]");
    }

    private static Page administrator(String language) {
        Page page = open("/people", language);
        signIn(page, SiteHall.ADMIN, SiteHall.PASSWORD);
        page.waitForSelector("[data-form=add]");
        return page;
    }

    private static String newcomer() {
        return "newcomer-" + ++people;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldAskForAPasswordOfOnesOwnAtTheFirstSignIn(String language) {
        String id = newcomer();
        String oneTime =
                admin.post("/people/act/add", SiteClient.person(id, "ADMINISTRATOR"))
                        .json()
                        .path("secret")
                        .asText();
        Page page = open("/people", language);
        page.waitForSelector("[data-form=sign-in]");
        see(page, "sign-in", language);
        signIn(page, id, "not the password");
        page.waitForSelector("[data-told=bad]");
        see(page, "sign-in-refused", language);
        signIn(page, id, oneTime);
        page.waitForSelector("[data-form=password]");
        see(page, "sign-in-choose", language);
        choose(page, "too short", "too short");
        choose(page, "a password of my own", "a password of my owm");
        page.fill("[name=chosen]", "a password of my own");
        page.fill("[name=again]", "a password of my own");
        page.click("[data-action=submit]");
        page.waitForURL("**/people");
        page.waitForSelector("[data-person=%s][data-state=fine]".formatted(id));
    }

    /** Which is refused. */
    private static void choose(Page page, String chosen, String again) {
        page.fill("[name=chosen]", chosen);
        page.fill("[name=again]", again);
        page.click("[data-action=submit]");
        page.waitForSelector("[data-told=bad]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldShowWhoIsSignedInAndSignOut(String language) {
        Page page = open("/sign-in", language);
        signIn(page, SiteHall.ADMIN, SiteHall.PASSWORD);
        page.waitForURL("**/live");
        page.navigate(hall.server().http("/sign-in").toString());
        page.waitForSelector("[data-face=signed-in]");
        see(page, "sign-in-done", language);
        page.click("[data-action=sign-out]");
        page.waitForSelector("[data-told=good]");
        see(page, "sign-in-out", language);
        page.navigate(hall.server().http("/people").toString());
        page.waitForURL("**/sign-in?to=%2Fpeople");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldAddChangeResetAndLockPeople(String language) {
        String id = newcomer();
        Page page = administrator(language);
        see(page, "people", language);
        page.fill("[data-form=add] [name=id]", id);
        page.fill("[data-form=add] [name=name]", "王芳");
        page.selectOption("[data-form=add] [name=role]", "SUPERVISOR");
        page.click("[data-form=add] [data-action=save]");
        page.waitForSelector("[data-secret]");
        see(page, "people-added", language);
        String oneTime = page.innerText("[data-secret]");
        SiteClient person = new SiteClient(hall.server()).enter(id, oneTime, "her own password");
        page.click("[data-action=done]");
        act(page, id, "change");
        page.waitForSelector("[data-form=change]");
        page.selectOption("[data-form=change] [name=role]", "GUIDE");
        see(page, "people-change", language);
        page.click("[data-form=change] [data-action=save]");
        page.waitForSelector("[data-told=bad]"); // she has chosen her password meanwhile
        page.click("[data-form=change] [data-action=save]");
        page.waitForSelector("[data-form=add]");
        assertEquals(401, person.session(), "signs in again with the other role");
        act(page, id, "lock");
        page.waitForSelector("[data-side=sure]");
        see(page, "people-sure", language);
        page.click("[data-action=yes]");
        page.waitForSelector("[data-person=%s][data-state=locked]".formatted(id));
        act(page, id, "unlock");
        page.waitForSelector("[data-person=%s][data-state=fine]".formatted(id));
        act(page, id, "reset");
        page.click("[data-action=yes]");
        page.waitForSelector("[data-secret]");
        assertFalse(page.innerText("[data-secret]").equals(oneTime));
        page.waitForSelector("[data-person=%s][data-state=oneTime]".formatted(id));
    }

    private static void act(Page page, String id, String action) {
        page.click("[data-person=%s] [data-action=%s]".formatted(id, action));
    }

    @Test
    void shouldTryAgainWhenThePeopleCannotBeReadAtFirst() {
        Page page = administrator("zh-CN");
        page.route(
                "**/people/all", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.reload();
        page.waitForSelector("[data-link=down]");
        page.unroute("**/people/all");
        page.waitForSelector("[data-form=add]");
    }

    @Test
    void shouldSayWhyAChangeIsNotMade() {
        Page page = administrator("zh-CN");
        page.fill("[data-form=add] [name=id]", SiteHall.ADMIN);
        page.fill("[data-form=add] [name=name]", "赵磊");
        page.click("[data-form=add] [data-action=save]");
        page.waitForSelector("[data-told=bad]");
        assertTrue(page.innerText("[data-told]").contains("已经有了"));
        assertEquals("赵磊", page.inputValue("[data-form=add] [name=name]"), "nothing is lost");
        see(page, "people-refused", "zh-CN");
        assertEquals(
                0,
                page.locator("[data-person=admin] [data-action]").count(),
                "nobody changes oneself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldMakeAndRevokeKeys(String language) {
        Page page = administrator(language);
        page.click("[data-tab=keys]");
        page.waitForSelector("[data-form=make-key]");
        see(page, "people-keys-form", language);
        page.fill("[data-form=make-key] [name=name]", "取号小程序");
        page.check("[name=scopes][value='tickets:write']");
        page.check("[name=scopes][value='hall:read']");
        page.click("[data-form=make-key] [data-action=save]");
        page.waitForSelector("[data-secret]");
        String key = page.innerText("[data-secret]");
        assertTrue(key.matches("jh_[0-9a-f]{8}_[\\w-]{43}"), key);
        see(page, "people-key", language);
        page.click("[data-action=done]");
        assertFalse(page.content().contains(key.substring(12)), "it is shown once");
        String row = "[data-key='%s']".formatted(key.split("_")[1]);
        page.click(row + " [data-action=revoke]");
        page.click("[data-action=yes]");
        page.waitForSelector(row + "[data-state=revoked]");
        see(page, "people-keys", language);
    }

    private static void orderSomething() {
        Map<String, Object> order =
                Map.of("reason", "演练", "text", Map.of("zh-CN", "今天下午演练", "en", "Drill today"));
        SiteClient.Answer answer = admin.post("/act/hall/publish", order);
        assertEquals(200, answer.status(), answer.response()::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldShowTheAudit(String language) {
        Page page = administrator(language);
        page.click("[data-tab=audit]");
        page.waitForSelector("[data-line=sign-in]");
        orderSomething();
        page.selectOption("[data-form=audit] [name=action]", "PublishNotice");
        page.click("[data-action=filter]");
        page.waitForSelector("[data-line=PublishNotice]");
        see(page, "people-audit-orders", language);
        page.selectOption("[data-form=audit] [name=action]", "password-change");
        page.click("[data-action=filter]");
        page.waitForSelector("[data-line=password-change]");
        page.waitForFunction("() => !document.querySelector('[data-line=sign-in]')");
        see(page, "people-audit", language);
        page.fill("[data-form=audit] [name=day]", "2001-01-01");
        page.click("[data-action=filter]");
        page.waitForSelector(".empty");
        see(page, "people-audit-empty", language);
    }
}
