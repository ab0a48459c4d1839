package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalogue of over a thousand matters, searched with a finger. */
class KioskSearchIT {
    private static final String SEARCH = "{\"text\":\"%s\",\"language\":\"zh-CN\"}";

    @TempDir static Path folder;
    private static VisitorsHall hall;
    private static RealBrowser browser;

    @BeforeAll
    static void start() {
        hall = VisitorsHall.start(folder);
        browser = RealBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        hall.close();
    }

    private static VisitorPage search() {
        VisitorPage page = VisitorPage.open(browser, hall.kiosk().http("/"));
        return page.tap("action", "search").at("search");
    }

    @ParameterizedTest
    @CsvSource({
        "BDCDJ, real-estate", // initials
        "BUDONGCHAN, real-estate", // pinyin
        "FCZ, real-estate", // what people call it
        "HUZHAO, passport",
        "GSBX, work-injury",
    })
    void shouldFindAMatterByLetters(String letters, String matter) {
        VisitorPage page = search().type(letters);
        page.page()
                .waitForSelector("main[data-results] button[data-matter='%s']".formatted(matter));
        page.page().context().close();
    }

    @Test
    void shouldGoOnWithCharactersAndTakeANumber() {
        VisitorPage page = search().type("GJ");
        page.page().waitForSelector("button[data-word='公交卡']");
        page.shoot("kiosk-search").tap("word", "公交卡");
        page.page().waitForSelector("[data-typed='公交卡']");
        page.page().waitForSelector(".results button:first-child[data-matter='bus-card']");
        String number = page.tap("matter", "bus-card").at("result").ticket();
        assertEquals("bus-card", hall.find(number).path("matter").asText());
    }

    @Test
    void shouldShowWhatItFoundInPages() {
        VisitorPage page = search().type("YLQX"); // a permit that there are 120 of
        page.page().waitForSelector("main[data-results='60']");
        String first = page.text(".results");
        page.tap("action", "next");
        assertTrue(!page.text(".results").equals(first));
        page.tap("action", "back");
        assertEquals(first, page.text(".results"));
        page.tap("key", "remove").tap("key", "clear");
        page.page().waitForSelector("button[data-group='household']");
    }

    /** Preact 10.28.0 forgot some of the children that a list was given. */
    @Test
    void shouldDrawEveryTileWhateverWasDrawnBefore() {
        Object wrong =
                search().page()
                        .evaluate(
                                """
                                async () => {
                                  const { h, render } = await import('/kit/preact.js');
                                  const place = document.createElement('div');
                                  const drawn = (keys) => {
                                    render(keys.map((key) => h('i', { key }, key)), place);
                                    return place.textContent;
                                  };
                                  let seed = 20261130;
                                  const next = (most) => {
                                    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
                                    return seed % most;
                                  };
                                  const wrong = [];
                                  for (let i = 0; i < 2000; i += 1) {
                                    const keys = new Set();
                                    for (let left = next(9); left > 0; left -= 1) keys.add(String.fromCharCode(65 + next(14)));
                                    const wanted = [...keys].join('');
                                    if (drawn([...keys]) !== wanted) wrong.push(wanted);
                                  }
                                  return wrong;
                                }
                                """);
        assertEquals(List.of(), wrong);
    }

    @Test
    void shouldTypeOnARealKeyboardToo() {
        VisitorPage page = search();
        for (String letter : List.of("h", "z")) {
            page.page().keyboard().press(letter);
            page.page()
                    .waitForFunction(
                            "letter => document.querySelector('[data-typed]').dataset.typed.endsWith(letter)",
                            letter);
        }
        page.page().waitForSelector("button[data-matter='passport']");
    }

    @Test
    void shouldAnswerWhileTheFingerIsStillUp() {
        Http http = new Http(hall.kiosk().http("/act/search"));
        List<Long> nanos = new ArrayList<>();
        for (String text :
                List.of("s", "sf", "sfz", "shenfenzheng", "y", "ylqxxk", "公积金", "x", "zz")) {
            long asked = System.nanoTime();
            String answer = http.post(SEARCH.formatted(text));
            nanos.add(System.nanoTime() - asked);
            assertTrue(answer.contains("matters"), answer);
        }
        Figures.report(
                "search among %d matters: %s (target 100 ms)",
                VisitorsHall.MORE_MATTERS, Figures.millis(nanos));
    }

    @Test
    void shouldShowTheAnswerWhileTheFingerIsStillUp() {
        VisitorPage page = search();
        List<Long> nanos = new ArrayList<>();
        for (String letter : List.of("S", "F", "Z")) {
            long touched = System.nanoTime();
            page.type(letter);
            page.page().waitForSelector("main[data-results]");
            nanos.add(System.nanoTime() - touched);
        }
        Figures.report("key -> results on the page, driver included: %s", Figures.millis(nanos));
    }
}
