package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.jiaohao.kiosk.simulator.NetworkPort;
import io.jiaohao.kiosk.simulator.PrinterSensors;
import io.jiaohao.kiosk.simulator.SimulatedPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visitor and the hall see of a printer whose paper ends, and comes back. */
class PaperOutIT {
    private static final String BANNER = ".banner";

    @TempDir static Path data;
    private static final SimulatedPrinter PRINTER = new SimulatedPrinter();
    private static NetworkPort network;
    private static ServerProcess server;
    private static DeviceProcess kiosk;
    private static RealBrowser browser;
    private static Page page;

    @BeforeAll
    static void start() throws IOException {
        network = new NetworkPort(PRINTER, 0);
        server = ServerProcess.start(data);
        kiosk = DeviceProcess.kiosk(server, "--printer", "tcp:127.0.0.1:" + network.port());
        browser = RealBrowser.start();
        page = browser.open(kiosk.http("/"), 1080, 1920);
        page.waitForSelector("button[data-group]");
    }

    @AfterAll
    static void stop() {
        browser.close();
        kiosk.close();
        server.close();
        network.close();
    }

    @Test
    void shouldGiveNumbersOnTheScreenUntilThePaperIsBack() {
        long out = turn(sensors -> sensors.paperOut(true));
        page.waitForSelector(BANNER);
        Figures.report("paper out -> on the kiosk's page after %d ms (2 s wanted)", since(out));
        assertTrue(page.innerText(BANNER).startsWith("打印纸用完了，仍可取号"));
        RealBrowser.shoot(page, "kiosk-paper-out");
        awaitMetric("failed");

        page.click("button[data-group=help]");
        page.click("button[data-matter=advice]");
        String number = page.waitForSelector("[data-ticket]").getAttribute("data-ticket");
        assertTrue(page.innerText(".paper").contains("请记下号码 " + number));
        RealBrowser.shoot(page, "kiosk-paper-out-done");
        assertEquals(List.of(), PRINTER.slips());

        long back = turn(sensors -> sensors.paperOut(false));
        page.click("button:has-text('好了')");
        page.waitForSelector(
                BANNER, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        Figures.report("paper back -> gone from the page after %d ms (2 s wanted)", since(back));
        warnOfLowPaper();
    }

    private void warnOfLowPaper() {
        long low = turn(sensors -> sensors.nearEnd(true));
        awaitMetric("low");
        Figures.report("paper low -> the hall is warned after %d ms (5 s wanted)", since(low));
        assertEquals(0, page.locator(BANNER).count());
    }

    private static void awaitMetric(String state) {
        new Http(server.http("/metrics"))
                .awaitText("jiaohao_device_parts{state=\"%s\"} 1.0".formatted(state));
    }

    private static long turn(Consumer<PrinterSensors> change) {
        PRINTER.set(change);
        return System.nanoTime();
    }

    private static long since(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
