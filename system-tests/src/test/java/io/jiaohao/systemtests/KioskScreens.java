package io.jiaohao.systemtests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A kiosk's page on every kind of panel, in both languages, and the hall behind it. */
final class KioskScreens implements AutoCloseable {
    private final long started = System.nanoTime();
    private final KioskHall hall;
    private final RealBrowser browser;
    private final List<TouchPage> panels;
    private int seen;

    private KioskScreens(KioskHall hall) {
        this.hall = hall;
        this.browser = RealBrowser.start();
        this.panels =
                List.of(
                        panel(false, "zh-CN"),
                        panel(false, "en"),
                        panel(true, "zh-CN"),
                        panel(true, "en"));
    }

    static KioskScreens start(Path folder, Path data) throws IOException {
        return new KioskScreens(KioskHall.start(folder, data));
    }

    private TouchPage panel(boolean landscape, String language) {
        return new TouchPage(browser, hall.kiosk().http("/"), landscape, language);
    }

    KioskHall hall() {
        return hall;
    }

    Stream<TouchPage> panels() {
        return panels.stream();
    }

    /** Fails with what was found on the way. */
    void end(Walk walk) {
        seen += walk.seen();
        walk.end();
    }

    @Override
    public void close() throws IOException {
        Figures.report(
                "%d sights of the kiosk's pages in %d s",
                seen, (System.nanoTime() - started) / 1_000_000_000);
        browser.close();
        hall.close();
    }
}
