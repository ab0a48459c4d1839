package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.ux.Check;
import io.jiaohao.systemtests.ux.Finding;
import io.jiaohao.systemtests.ux.Limits;
import io.jiaohao.systemtests.ux.PageChecks;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of UX.md, section 10, sees what it is for, and nothing else. */
class PageChecksIT {
    private static final String BOARD =
            "{\"inches\":55,\"width\":1920,\"height\":1080,\"seat\":10,\"layout\":\"board\"}";

    @TempDir static Path data;
    private static final Map<Copied, Page> COPIES = new EnumMap<>(Copied.class);
    private static ServerProcess server;
    private static RealBrowser browser;
    private static List<DeviceProcess> devices;

    @BeforeAll
    static void copyThePages() {
        server = ServerProcess.start(data);
        devices =
                List.of(
                        DeviceProcess.kiosk(server),
                        DeviceProcess.terminal(server),
                        DeviceProcess.display(server));
        browser = RealBrowser.start();
        copyTheKiosk(browser.newPage(1080, 1920));
        copyTheCall();
    }

    private static void copyTheKiosk(Page touch) {
        touch.clock().install();
        touch.navigate(devices.get(0).http("/").toString());
        touch.waitForSelector("button[data-group]");
        copy(Copied.KIOSK_HOME, touch);
        tool(touch, "大字");
        copy(Copied.KIOSK_LARGE, touch);
        tool(touch, "大字");
        tool(touch, "低位");
        copy(Copied.KIOSK_LOW, touch);
        tool(touch, "低位");
        tool(touch, "English");
        touch.waitForSelector("html[lang=en]");
        copy(Copied.KIOSK_ENGLISH, touch);
        tool(touch, "中文");
        tool(touch, "大字");
        tool(touch, "大字");
        touch.click("button[data-group=housing]");
        touch.waitForSelector("button[data-matter]");
        touch.clock().fastForward("01:01");
        touch.waitForSelector("[role=alertdialog]");
        copy(Copied.KIOSK_TIMEOUT, touch);
    }

    private static void tool(Page touch, String name) {
        touch.click("footer button:has-text('%s')".formatted(name));
    }

    /** A visitor is called: on the clerk's two faces and in the hall. */
    private static void copyTheCall() {
        WireClient kiosk = server.open("kiosk-2");
        kiosk.change("ticket.take", "{'matter':'real-estate'}");
        kiosk.change("ticket.take", "{'matter':'real-estate'}");
        Page screen = browser.open(devices.get(2).http("/"), 1920, 1080);
        Page clerk = browser.open(devices.get(1).http("/"), 1366, 768);
        clerk.waitForSelector("form[data-form=open] button:not([disabled])");
        clerk.fill("form[data-form=open] [name=counter]", "1");
        clerk.fill("form[data-form=open] [name=clerk]", "clerk-1");
        clerk.fill("form[data-form=open] [name=pin]", "1001");
        clerk.click("button[data-action=open]");
        clerk.click("button[data-action=next]");
        clerk.waitForSelector("[data-ticket]");
        copy(Copied.CLERK_PAGE, clerk);
        clerk.setViewportSize(380, 640);
        clerk.waitForSelector(".in-panel [data-ticket]");
        copy(Copied.CLERK_PANEL, clerk);
        screen.waitForSelector("[data-call][data-now]");
        copy(Copied.HALL_CALL, screen);
        new Http(devices.get(2).http("/act/choose-panel")).post(BOARD);
        screen.waitForSelector(".banner [data-call][data-now]");
        copy(Copied.HALL_BOARD, screen);
    }

    private static void copy(Copied name, Page page) {
        COPIES.put(name, PageCopy.of(page).open(browser));
    }

    @AfterAll
    static void stop() {
        browser.close();
        devices.forEach(DeviceProcess::close);
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Copied.class)
    void shouldFindNothingOnASoundPage(Copied page) {
        assertEquals(List.of(), findings(page, ""));
    }

    static Stream<Breakage> breakages() {
        return Breakages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void shouldSeeWhatIsBroken(Breakage each) {
        List<Finding> findings = findings(each.page(), each.broken());
        assertEquals(Set.of(each.check()), checksOf(findings), findings::toString);
    }

    static Stream<Breakage> breakagesWithAnOtherSide() {
        return breakages().filter(each -> !each.sound().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("breakagesWithAnOtherSide")
    void shouldLetPassWhatIsJustRight(Breakage each) {
        assertEquals(List.of(), findings(each.page(), each.sound()));
    }

    @ParameterizedTest(name = "on a panel of {1} inches {0} has findings: {2}")
    @CsvSource({
        "KIOSK_HOME, 19, false", "KIOSK_HOME, 18.5, true",
        "KIOSK_LARGE, 21.5, false", "KIOSK_LARGE, 20, true"
    })
    void shouldMeasureOnThePanel(Copied page, double inches, boolean small) {
        Limits there = page.shown().limits().on(inches);
        List<Finding> findings = PageChecks.findings(fresh(page), page.shown().within(there));
        assertEquals(small ? Set.of(Check.SIGHT) : Set.of(), checksOf(findings));
    }

    @Test
    void shouldBreakEveryCheck() {
        Set<Check> broken = breakages().map(Breakage::check).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Check.class), broken);
    }

    private static List<Finding> findings(Copied page, String change) {
        Page copy = fresh(page);
        copy.evaluate("() => { const $ = (s) => document.querySelector(s); " + change + " }");
        return PageChecks.findings(copy, page.shown());
    }

    /** The copy as it was before an earlier test broke it. */
    private static Page fresh(Copied page) {
        Page copy = COPIES.get(page);
        copy.reload();
        return copy;
    }

    private static Set<Check> checksOf(List<Finding> findings) {
        return findings.stream().map(Finding::check).collect(Collectors.toSet());
    }
}
