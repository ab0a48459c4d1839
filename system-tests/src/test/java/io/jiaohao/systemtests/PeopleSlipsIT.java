package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of the hand on the administrator's page and at the sign-in, and a server that cannot. */
class PeopleSlipsIT {
    private static final List<String> HALLS = List.of("yunxi");

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
    void shouldLeaveSomebodyTheHallsUnlessOthersAreChosen(String language) {
        String id = stage.newcomer();
        stage.added(id, "GUIDE", HALLS);
        Page page = stage.administrator(language);
        PeopleStage.act(page, id, "change");
        page.fill("[data-form=change] [name=name]", "王方");
        stage.see(page, "people-change-halls", language);
        page.click("[data-form=change] [data-action=save]");
        page.waitForSelector("[data-form=add]");
        assertEquals(HALLS, stage.halls(id));
        PeopleStage.act(page, id, "change");
        page.uncheck("[data-form=change] input[name=halls]");
        page.click("[data-form=change] [data-action=save]");
        page.waitForSelector("[data-told=bad]");
        stage.see(page, "people-no-hall", language);
        page.check("[name=everywhere]");
        page.click("[data-form=change] [data-action=save]");
        page.waitForSelector("[data-form=add]");
        assertEquals(List.of(), stage.halls(id));
    }

    @Test
    void shouldMakeOneKeyWhenItIsClickedTwice() {
        Page page = stage.administrator("zh-CN");
        page.click("[data-tab=keys]");
        page.fill("[data-form=make-key] [name=name]", "只要一个");
        page.check("[name=scopes][value='hall:read']");
        page.evaluate(
                "() => { const save = document.querySelector('[data-action=save]');"
                        + " save.click(); save.click(); }");
        page.waitForSelector("[data-secret]");
        page.click("[data-action=done]");
        assertEquals(1, page.locator("[data-key]:has-text('只要一个')").count());
    }

    @Test
    void shouldNotOfferThePageToAnAdministratorOfSomeHalls() {
        String id = stage.newcomer();
        String oneTime = stage.added(id, "ADMINISTRATOR", HALLS);
        new SiteClient(stage.hall().server()).enter(id, oneTime, SiteHall.PASSWORD);
        Page page = stage.open("/live", "zh-CN");
        PeopleStage.signIn(page, id, SiteHall.PASSWORD);
        page.waitForSelector("[data-page=day]");
        assertEquals(0, page.locator("[data-page=people]").count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldSayWhyPeopleCannotBeReadAndTryAgain(String language) {
        Page page = stage.administrator(language);
        page.route("**/people/all", route -> refuse(route, "access_unknown"));
        page.reload();
        page.waitForSelector("[data-unread]");
        assertEquals(1, page.locator("[data-link=up]").count(), "the server does answer");
        stage.see(page, "people-unread", language);
        page.unroute("**/people/all");
        page.route("**/people/all", Route::abort);
        page.waitForSelector("[data-link=down]");
        page.unroute("**/people/all");
        page.waitForSelector("[data-form=add]");
        assertEquals(1, page.locator("[data-link=up]").count());
        assertEquals(0, page.locator("[data-unread]").count());
    }

    private static void refuse(Route route, String reason) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/json")
                        .setBody("{\"reason\": \"%s\"}".formatted(reason)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldSayThatSomebodyIsStillSignedIn(String language) {
        Page page = stage.administrator(language);
        page.route("**/sign-out", route -> refuse(route, "access_unknown"));
        page.click("[data-sign-out]");
        page.waitForSelector("[data-still-in=access_unknown]");
        assertTrue(page.url().endsWith("/people"), page.url());
        stage.see(page, "people-still-in", language);
        page.unroute("**/sign-out");
        page.click("[data-sign-out]");
        page.waitForURL("**/sign-in");
        page.waitForSelector("[data-form=sign-in]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shouldTellWhoGuessesTheOldPasswordWhenToTryAgain(String language) {
        String id = stage.newcomer();
        new SiteClient(stage.hall().server())
                .enter(id, stage.added(id, "CLERK", HALLS), SiteHall.PASSWORD);
        Page page = stage.open("/sign-in", language);
        PeopleStage.signIn(page, id, SiteHall.PASSWORD);
        page.waitForURL("**/live");
        page.navigate(stage.hall().server().http("/sign-in").toString());
        page.click("[data-action=change]");
        for (int i = 0; i < 5; i++) {
            page.fill("[name=old]", "a guess");
            PeopleStage.choose(page, "a password of my own", "a password of my own");
            page.waitForSelector("[data-told=bad]");
            page.waitForSelector("[data-action=submit]:enabled");
        }
        String told = page.innerText("[data-told=bad]");
        assertTrue(told.matches(".*\\d+ (秒|seconds).*"), told);
        stage.see(page, "sign-in-locked-out", language);
    }

    /** In the browser's language, for no page is there that knows another. */
    @Test
    void shouldShowTheWaysOnWhereAPageIsNotForSomebody() {
        String id = stage.newcomer();
        String oneTime = stage.added(id, "CLERK", List.of());
        Page page = stage.open("/people", "zh-CN");
        PeopleStage.signIn(page, id, oneTime);
        page.waitForSelector("[data-form=password]");
        PeopleStage.choose(page, "a password of my own", "a password of my own");
        page.waitForSelector("[role=alert] ~ p a[href='/live']");
        stage.see(page, "refused", "zh-CN");
    }
}
