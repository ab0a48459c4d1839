package io.jiaohao.display.strip.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.strip.dots.Colour;
import io.jiaohao.display.strip.dots.Page;
import io.jiaohao.display.strip.dots.StripSize;
import io.jiaohao.display.strip.face.StripView.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UX.md, section 3: what each size says in each state. */
class FacesTest {
    @ParameterizedTest
    @CsvSource({
        "64x16, A023, 3, A023",
        "64x16, B1041, 3, B1041",
        "96x16, A023, 3, 请A023号",
        "96x16, B1041, 3, 请B1041号",
        "128x16, A023, 3, 请A023号办理",
        "128x32, A023, 3, A023",
        "192x32, A023, 3, A023 → 3 号/窗口",
        "192x32, C119, 12, C119 → 12 号",
        "192x32, XH1041, 12, XH1041 → 12",
    })
    void shouldAskForATicketInAmber(String size, String number, String window, String text) {
        Page page = only(size, StripView.called(number, window));

        assertEquals(text, shown(page));
        assertTrue(page.fits(StripSize.parse(size)));
        assertTrue(page.picture(StripSize.parse(size)).hex().containsKey(Colour.AMBER));
    }

    /** Over no window, or over many, a number alone says nothing. */
    @ParameterizedTest
    @CsvSource({"64x16, A023, 3", "96x16, B1041, 12", "128x16, XH1041, 12", "128x32, A023, 12"})
    void shouldNameTheWindowOnAStripOfTheHall(String size, String number, String window) {
        Faces faces = new Faces(StripSize.parse(size), "zh-CN", false);

        Page page = faces.pages(StripView.called(number, window)).get(0);

        assertEquals(number + " → " + window, shown(page));
        assertTrue(page.fits(StripSize.parse(size)));
    }

    @ParameterizedTest
    @CsvSource({
        "64x16, A023",
        "96x16, A023办理",
        "128x16, A023号办理中",
        "128x32, A023",
        "192x32, A023 正在/办理"
    })
    void shouldShowWhomAWindowServesInWhite(String size, String text) {
        StripView serving = new StripView(Kind.SERVING, "A023", "3", "", 0, "", "");

        Page page = only(size, serving);

        assertEquals(text, shown(page));
        assertEquals(Set.of(Colour.WHITE), page.picture(StripSize.parse(size)).hex().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "64x16, 综合窗口, 12, 综合窗口",
        "96x16, 不动产登记, 12, 不动产登记",
        "128x16, 综合业务, 12, 3号 综合业务",
        "128x16, 户籍身份证办理, 12, 户籍身份证办理",
        "128x32, 综合业务, 12, 综合业务/前方等候12人",
        "128x32, 综合业务, 0, 综合业务/无需等候",
        "192x32, 综合业务, 12, 3号窗口综合业务/前方等候12人",
    })
    void shouldSayWhatAnIdleWindowIsFor(String size, String name, int waiting, String text) {
        Page page = only(size, new StripView(Kind.IDLE, "", "3", name, waiting, "", ""));

        assertEquals(text, shown(page));
        assertTrue(page.fits(StripSize.parse(size)));
        assertTrue(page.picture(StripSize.parse(size)).hex().containsKey(Colour.GREEN));
    }

    @ParameterizedTest
    @CsvSource({
        "64x16, 系统维护, 11:30, 暂停服务|系统维护|11:30回",
        "64x16, '', '', 暂停服务",
        "96x16, 午休, 13:30, 午休 13:30回",
        "96x16, 系统维护, 11:30, 暂停服务|系统维护|11:30回",
        "128x16, 系统维护, 11:30, 系统维护 11:30回",
        "128x32, 午休, 13:30, 暂停服务：午休/13:30 恢复",
        "128x32, 系统维护, 11:30, 系统维护/11:30 恢复",
        "128x32, 系统维护, '', 暂停服务/系统维护",
        "192x32, 系统维护, 11:30, 暂停服务：系统维护/11:30 恢复",
    })
    void shouldSayWhyAWindowIsPausedAndUntilWhen(
            String size, String reason, String until, String texts) {
        StripView paused = new StripView(Kind.PAUSED, "", "3", "", 0, reason, until);

        List<Page> pages = faces(size, "zh-CN").pages(paused);

        assertEquals(List.of(texts.split("\\|")), pages.stream().map(FacesTest::shown).toList());
        pages.forEach(page -> assertTrue(page.fits(StripSize.parse(size)), shown(page)));
    }

    @ParameterizedTest
    @CsvSource({
        "64x16, CLOSED, 窗口关闭",
        "128x32, CLOSED, 窗口关闭",
        "96x16, STOPPED, 暂停叫号",
        "128x32, STOPPED, 暂停叫号/请听工作人员指引",
        "64x16, OFFLINE, 请听广播",
        "128x32, OFFLINE, 连接中断/请听广播",
        "192x32, OFFLINE, 连接中断/请看窗口屏和听广播",
        "64x16, CONNECTING, ''",
    })
    void shouldSayTheOtherStates(String size, Kind kind, String text) {
        Page page = only(size, StripView.only(kind));

        assertEquals(text, shown(page));
        assertTrue(page.fits(StripSize.parse(size)));
    }

    @Test
    void shouldSayWhenAClosedHallOpens() {
        StripView closed = new StripView(Kind.CLOSED, "", "", "云溪", 0, "", "明日 9:00");

        assertEquals("今日取号已结束/明日 9:00 开始", shown(only("192x32", closed)));
    }

    @Test
    void shouldMoveANameThatDoesNotFit() {
        Page page = only("64x16", new StripView(Kind.IDLE, "", "3", "社会保险和医疗保险", 1, "", ""));

        assertEquals("社会保险和医疗保险", shown(page));
        assertEquals(144, page.picture(StripSize.parse("64x16")).width());
    }

    @Test
    void shouldSpeakEnglish() {
        assertEquals(
                "CLOSED", shown(faces("64x16", "en").pages(StripView.only(Kind.CLOSED)).get(0)));
        assertEquals(
                "Ticket A023",
                shown(faces("128x16", "en").pages(StripView.called("A023", "3")).get(0)));
        assertEquals(
                "A023 → 3 Window",
                shown(faces("192x32", "en").pages(StripView.called("A023", "3")).get(0)));
    }

    private static Page only(String size, StripView view) {
        List<Page> pages = faces(size, "zh-CN").pages(view);
        assertEquals(1, pages.size());
        return pages.get(0);
    }

    private static Faces faces(String size, String language) {
        return new Faces(StripSize.parse(size), language, true);
    }

    private static String shown(Page page) {
        return page.text().replace('\n', '/');
    }
}
