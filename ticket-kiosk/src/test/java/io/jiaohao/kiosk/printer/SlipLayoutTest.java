package io.jiaohao.kiosk.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.kiosk.printer.escpos.EscPosParser;
import io.jiaohao.kiosk.simulator.Listing;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.TicketView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipLayoutTest {
    private final HallView hall = SampleHall.hall();
    private final SlipLayout layout = new SlipLayout(SlipTemplate.usual());

    @Test
    void shouldTellEverythingThatRuleT6Names() {
        String paper = print(SampleHall.ticket("A036", 12, 1500, 1800), "zh-CN");

        assertTrue(paper.contains("云溪市政务服务中心\n"), paper);
        assertTrue(paper.contains("A036\n"), paper);
        assertTrue(paper.contains("新生儿上户口\n"), paper);
        assertTrue(paper.contains("前面还有 12 人\n"), paper);
        assertTrue(paper.contains("大约要等 25–30 分钟\n"), paper);
        assertTrue(paper.contains("请到A区坐下等候\n"), paper);
        assertTrue(paper.contains("办理窗口：1、2 号\n"), paper);
        assertTrue(paper.contains("请准备好：\n"), paper);
        assertTrue(paper.contains("- 出生医学证明\n"), paper);
        assertTrue(paper.contains("http://127.0.0.1:8080/t/36"), paper);
        assertTrue(paper.contains("过号了不要紧，请到导办台恢复。\n"), paper);
        assertTrue(paper.contains("取号时间 2026-11-21 10:42\n"), paper);
        assertTrue(paper.contains("当日有效\n"), paper);
    }

    @Test
    void shouldSpeakTheVisitorsLanguage() {
        String paper = print(SampleHall.ticket("A036", 0, 300, 600), "en");

        assertTrue(paper.contains("Yunxi City Service Centre\n"), paper);
        assertTrue(paper.contains("Nobody is ahead of you\n"), paper);
        assertTrue(paper.contains("Wait: about 5–10 min\n"), paper);
        assertTrue(paper.contains("Please wait in Zone A\n"), paper);
        assertTrue(paper.contains("Window 1, 2\n"), paper);
    }

    @Test
    void shouldPromiseNoWaitWhenNobodyIsAhead() {
        String paper = print(SampleHall.ticket("A036", 0, 0, 0), "zh-CN");

        assertTrue(paper.contains("前面没有人，不用等\n"), paper);
        assertFalse(paper.contains("大约"), paper);
    }

    @Test
    void shouldPromiseARangeWhenNobodyIsAheadButNoWindowIsFree() {
        String paper = print(SampleHall.ticket("A036", 0, 0, 300), "zh-CN");

        assertFalse(paper.contains("不用等"), paper);
        assertTrue(paper.contains("大约要等"), paper);
    }

    @Test
    void shouldSayATimeOfDayWhenTheWaitIsLong() {
        String paper = print(SampleHall.ticket("A036", 40, 5400, 7200), "zh-CN");

        assertTrue(paper.contains("大约 12:12–12:42 轮到您\n"), paper);
    }

    @Test
    void shouldSayThatNobodyKnowsHowLongItTakes() {
        String paper = print(SampleHall.ticketOfUnknownWait("A036", 3), "zh-CN");
        String english = print(SampleHall.ticketOfUnknownWait("A036", 0), "en");

        assertTrue(paper.contains("前面还有 3 人\n"), paper);
        assertTrue(paper.contains("要等多久，暂时估不准\n"), paper);
        assertFalse(paper.contains("大约"), paper);
        assertTrue(english.contains("Nobody is ahead of you\n"), english);
        assertTrue(english.contains("We cannot say yet how long"), english);
        assertFalse(english.contains("no wait"), english);
    }

    @Test
    void shouldLeaveOutWhatIsNotKnown() {
        TicketView bare = SampleHall.ticketWithoutEstimate("A036");
        String paper = print(bare, "zh-CN");

        assertFalse(paper.contains("大约"), paper);
        assertFalse(paper.contains("手机扫一扫"), paper);
    }

    @Test
    void shouldPrintTheNumberAtLeastThreeTimesAsLargeAsTheRest() {
        String bytes = hex(SampleHall.ticket("A036", 1, 0, 300));
        String longNumber = hex(SampleHall.ticket("ABC1000000", 1, 0, 300));

        assertTrue(bytes.contains("1d21551c2641303336"), "six times");
        assertTrue(longNumber.contains("1d21331c26414243"), "four times, so that it fits the line");
        assertTrue(bytes.endsWith("1b64021d564200"), "ends with the cut");
    }

    @Test
    void shouldNeedNoMatterThatTheHallHasLost() {
        TicketSlip slip = slip(SampleHall.ticket("A036", 1, 0, 300), "zh-CN");
        TicketSlip without = new TicketSlip(hall, slip.ticket(), null, slip.place(), "zh-CN");

        assertTrue(text(layout.encode(without)).contains("A036"));
    }

    @Test
    void shouldFindTheWindowsAndZonesOfAQueue() {
        Place place = Place.of("household", hall, hall.counters());

        assertEquals(2, place.windows().size());
        assertEquals("a", place.zones().get(0).id());
        assertTrue(Place.of("nothing", hall, hall.counters()).windows().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waits",
                "nobody-ahead",
                "no-wait",
                "no-window-free",
                "long-wait",
                "bare",
                "long-number",
                "nothing-known"
            })
    void shouldPrintByDefaultWhatWasPrintedBeforeThereWereTemplates(String name)
            throws IOException {
        for (String language : List.of("zh-CN", "en")) {
            try (InputStream before =
                    getClass().getResourceAsStream("/slips/%s.%s.prn".formatted(name, language))) {
                if (before != null) {
                    assertEquals(
                            styled(before.readAllBytes()),
                            styled(layout.encode(named(name, language))));
                }
            }
        }
    }

    private static String styled(byte[] bytes) {
        return Listing.styled(EscPosParser.parse(bytes));
    }

    private TicketSlip named(String name, String language) {
        return switch (name) {
            case "waits" -> slip(SampleHall.ticket("A036", 12, 1500, 1800), language);
            case "nobody-ahead" -> slip(SampleHall.ticket("A036", 0, 300, 600), language);
            case "no-wait" -> slip(SampleHall.ticket("A036", 0, 0, 0), language);
            case "no-window-free" -> slip(SampleHall.ticket("A036", 0, 0, 300), language);
            case "long-wait" -> slip(SampleHall.ticket("A036", 40, 5400, 7200), language);
            case "bare" -> slip(SampleHall.ticketWithoutEstimate("A036"), language);
            case "long-number" -> slip(SampleHall.ticket("ABC1000000", 1, 0, 300), language);
            default ->
                    new TicketSlip(
                            hall,
                            SampleHall.ticket("A036", 12, 1500, 1800),
                            null,
                            new Place(List.of(), List.of()),
                            language);
        };
    }

    @Test
    void shouldMarkATicketThatIsNotTheFirst() {
        TicketSlip slip = slip(SampleHall.ticket("A036", 12, 1500, 1800), "zh-CN");

        assertFalse(text(layout.encode(slip)).contains("补打"));
        assertTrue(text(layout.encode(slip.printedAgain())).contains("补打\n"));
    }

    private TicketSlip slip(TicketView ticket, String language) {
        Place place = Place.of(ticket.queue(), hall, hall.counters());
        return new TicketSlip(hall, ticket, hall.matters().get(0), place, language);
    }

    private String print(TicketView ticket, String language) {
        return text(layout.encode(slip(ticket, language)));
    }

    private String hex(TicketView ticket) {
        return HexFormat.of().formatHex(layout.encode(slip(ticket, "zh-CN")));
    }

    private String text(byte[] bytes) {
        return new String(bytes, Charset.forName("GB18030"));
    }
}
