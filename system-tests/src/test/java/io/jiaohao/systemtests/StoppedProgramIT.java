package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that stands still keeps its connections: its pages notice by what they no longer hear.
 */
class StoppedProgramIT {
    private static final int SILENCE_MILLIS = 26_000;

    @TempDir static Path data;
    private static ServerProcess server;
    private static RealBrowser browser;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(data);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void shouldSayOnTheHallScreenThatItIsOld() {
        try (DeviceProcess display = DeviceProcess.display(server)) {
            shouldTell(display, "/", "#stage header h1:not(:empty)", ".notice.old");
        }
    }

    @Test
    void shouldSayOnTheStripsThatTheyAreOld() {
        try (DeviceProcess display = DeviceProcess.display(server)) {
            shouldTell(display, "/strips.html", ".head h1", "p.broken[role=status]");
        }
    }

    @Test
    void shouldSayOnTheTerminalThatItsProgramIsGone() {
        try (DeviceProcess terminal = DeviceProcess.terminal(server)) {
            shouldTell(terminal, "/", "form[data-form=open]", ".trouble:has-text('叫号程序没有运行')");
        }
    }

    private static void shouldTell(
            DeviceProcess program, String path, String whole, String trouble) {
        Page page = browser.newPage(1920, 1080);
        page.clock().install();
        page.navigate(program.http(path).toString());
        page.waitForSelector(whole);
        program.program().signal("STOP");
        page.clock().runFor(SILENCE_MILLIS);
        page.waitForSelector(trouble);

        program.program().signal("CONT");
        page.waitForSelector(
                trouble, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }
}
