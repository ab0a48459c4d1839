package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
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
    @TempDir static Path folder;
    @TempDir static Path data;
    private static PeopleStage stage;

    @BeforeAll
    static void start() {
        stage = PeopleStage.start(folder, data);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @AfterEach
    void end() {
        stage.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldAskForAPasswordOfOnesOwnAtTheFirstSignIn(String language) {
        String id = stage.newcomer();
        String oneTime =
                stage.admin()
                        .post("/people/act/add", SiteClient.person(id, "ADMINISTRATOR"))
                        .json()
                        .path("secret")
                        .asText();
        Page page = stage.open("/people", language);
        page.waitForSelector("[data-form=sign-in]");
        stage.see(page, "sign-in", language);
        PeopleStage.signIn(page, id, "not the password");
        page.waitForSelector("[data-told=bad]");
        stage.see(page, "sign-in-refused", language);
        PeopleStage.signIn(page, id, oneTime);
        page.waitForSelector("[data-form=password]");
        stage.see(page, "sign-in-choose", language);
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
        PeopleStage.choose(page, chosen, again);
        page.waitForSelector("[data-told=bad]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldShowWhoIsSignedInAndSignOut(String language) {
        Page page = stage.open("/sign-in", language);
        PeopleStage.signIn(page, SiteHall.ADMIN, SiteHall.PASSWORD);
        page.waitForURL("**/live");
        page.navigate(stage.hall().server().http("/sign-in").toString());
        page.waitForSelector("[data-face=signed-in]");
        stage.see(page, "sign-in-done", language);
        page.click("[data-action=sign-out]");
        page.waitForSelector("[data-told=good]");
        stage.see(page, "sign-in-out", language);
        page.navigate(stage.hall().server().http("/people").toString());
        page.waitForURL("**/sign-in?to=%2Fpeople");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldAddChangeResetAndLockPeople(String language) {
        String id = stage.newcomer();
        Page page = stage.administrator(language);
        stage.see(page, "people", language);
        page.fill("[data-form=add] [name=id]", id);
        page.fill("[data-form=add] [name=name]", "王芳");
        page.selectOption("[data-form=add] [name=role]", "SUPERVISOR");
        page.click("[data-form=add] [data-action=save]");
        page.waitForSelector("[data-secret]");
        stage.see(page, "people-added", language);
        String oneTime = page.innerText("[data-secret]");
        SiteClient person =
                new SiteClient(stage.hall().server()).enter(id, oneTime, "her own password");
        page.click("[data-action=done]");
        PeopleStage.act(page, id, "change");
        page.waitForSelector("[data-form=change]");
        page.selectOption("[data-form=change] [name=role]", "GUIDE");
        stage.see(page, "people-change", language);
        page.click("[data-form=change] [data-action=save]");
        page.waitForSelector("[data-told=bad]"); // she has chosen her password meanwhile
        page.click("[data-form=change] [data-action=save]");
        page.waitForSelector("[data-form=add]");
        assertEquals(401, person.session(), "signs in again with the other role");
        PeopleStage.act(page, id, "lock");
        page.waitForSelector("[data-side=sure]");
        stage.see(page, "people-sure", language);
        page.click("[data-action=yes]");
        page.waitForSelector("[data-person=%s][data-state=locked]".formatted(id));
        PeopleStage.act(page, id, "unlock");
        page.waitForSelector("[data-person=%s][data-state=fine]".formatted(id));
        PeopleStage.act(page, id, "reset");
        page.click("[data-action=yes]");
        page.waitForSelector("[data-secret]");
        assertFalse(page.innerText("[data-secret]").equals(oneTime));
        page.waitForSelector("[data-person=%s][data-state=oneTime]".formatted(id));
    }

    @Test
    void shouldSayWhyAChangeIsNotMade() {
        Page page = stage.administrator("zh-CN");
        page.fill("[data-form=add] [name=id]", SiteHall.ADMIN);
        page.fill("[data-form=add] [name=name]", "赵磊");
        page.click("[data-form=add] [data-action=save]");
        page.waitForSelector("[data-told=bad]");
        assertTrue(page.innerText("[data-told]").contains("已经有了"));
        assertEquals("赵磊", page.inputValue("[data-form=add] [name=name]"), "nothing is lost");
        stage.see(page, "people-refused", "zh-CN");
        assertEquals(
                0,
                page.locator("[data-person=admin] [data-action]").count(),
                "nobody changes oneself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldMakeAndRevokeKeys(String language) {
        Page page = stage.administrator(language);
        page.click("[data-tab=keys]");
        page.waitForSelector("[data-form=make-key]");
        stage.see(page, "people-keys-form", language);
        page.fill("[data-form=make-key] [name=name]", "取号小程序");
        page.check("[name=scopes][value='tickets:write']");
        page.check("[name=scopes][value='hall:read']");
        page.click("[data-form=make-key] [data-action=save]");
        page.waitForSelector("[data-secret]");
        String key = page.innerText("[data-secret]");
        assertTrue(key.matches("jh_[0-9a-f]{8}_[\\w-]{43}"), key);
        stage.see(page, "people-key", language);
        page.click("[data-action=done]");
        assertFalse(page.content().contains(key.substring(12)), "it is shown once");
        String row = "[data-key='%s']".formatted(key.split("_")[1]);
        page.click(row + " [data-action=revoke]");
        page.click("[data-action=yes]");
        page.waitForSelector(row + "[data-state=revoked]");
        stage.see(page, "people-keys", language);
    }

    private static void orderSomething() {
        Map<String, Object> order =
                Map.of("reason", "演练", "text", Map.of("zh-CN", "今天下午演练", "en", "Drill today"));
        SiteClient.Answer answer = stage.admin().post("/act/hall/publish", order);
        assertEquals(200, answer.status(), answer.response()::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldShowTheAudit(String language) {
        Page page = stage.administrator(language);
        page.click("[data-tab=audit]");
        page.waitForSelector("[data-line=sign-in]");
        orderSomething();
        page.selectOption("[data-form=audit] [name=action]", "PublishNotice");
        page.click("[data-action=filter]");
        page.waitForSelector("[data-line=PublishNotice]");
        stage.see(page, "people-audit-orders", language);
        page.selectOption("[data-form=audit] [name=action]", "password-change");
        page.click("[data-action=filter]");
        page.waitForSelector("[data-line=password-change]");
        page.waitForFunction("() => !document.querySelector('[data-line=sign-in]')");
        stage.see(page, "people-audit", language);
        page.fill("[data-form=audit] [name=day]", "2001-01-01");
        page.click("[data-action=filter]");
        page.waitForSelector(".empty");
        stage.see(page, "people-audit-empty", language);
    }
}
