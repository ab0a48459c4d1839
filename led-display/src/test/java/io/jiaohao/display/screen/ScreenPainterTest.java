package io.jiaohao.display.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.screen.ScreenPainter.Light;
import io.jiaohao.display.screen.ScreenState.HallHead;
import io.jiaohao.display.screen.ScreenState.NoticeLine;
import io.jiaohao.display.screen.ScreenState.ShownCall;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.protocol.view.NoticeView;
import io.jiaohao.protocol.view.RulesView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreenPainterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:42:00Z");
    private static final Map<String, String> WORDS = Map.of("zh-CN", "系统检修", "en", "Repairs");
    private static final RulesView RULES = new RulesView("finish", 3, 8, 2, 60, 5, null, null);

    private List<NoticeView> notices = List.of();
    private List<HallCall> calls = List.of();

    @Test
    void shouldNotShowANoticeThatHasExpiredThoughNothingElseHappened() {
        notices = List.of(notice("a", NOW.plusSeconds(1)), notice("b", NOW), notice("c", null));

        ScreenState state = paint(Layout.CALLS, Set.of(), null);

        assertEquals(
                List.of("a", "c"), state.ofHall().notices().stream().map(NoticeLine::id).toList());
    }

    @Test
    void shouldListThoseWhoMissedTheirCallApartFromTheCalls() {
        calls =
                List.of(
                        call("A003", 10, "called"),
                        call("A002", 60, "absent"),
                        call("A001", 180, "absent"));

        ScreenState state = paint(Layout.CALLS, Set.of(), null);

        assertEquals(List.of("A002"), state.ofHall().missed());
        assertEquals(
                List.of("A003"), state.ofHall().calls().stream().map(ShownCall::number).toList());
        assertEquals(NOW.minusSeconds(10).toEpochMilli(), state.ofHall().calls().get(0).time());
        assertEquals(NOW.toEpochMilli(), state.ofHall().calls().get(0).since());
    }

    @Test
    void shouldSayWhichZonesItIsFor() {
        HallHead part = paint(Layout.BOARD, Set.of("b"), null).ofHall().hall();
        HallHead whole = paint(Layout.BOARD, Set.of(), null).ofHall().hall();

        assertEquals(List.of(Map.of("en", "Zone b")), part == null ? null : part.zones());
        assertEquals(List.of(), whole == null ? null : whole.zones());
    }

    @Test
    void shouldTellTheHallsOwnWordsOfAnEmergency() {
        ScreenState state = paint(Layout.CALLS, Set.of(), WORDS);

        assertEquals("stopped", state.mode());
        assertEquals(WORDS, state.ofHall().hall() == null ? null : state.ofHall().hall().stopped());
    }

    /** The page knows no groups. */
    @Test
    void shouldGiveThePageAFlatState() {
        calls = List.of(call("A003", 10, "called"));

        JsonNode page = WireJson.MAPPER.valueToTree(paint(Layout.CALLS, Set.of(), null));

        assertEquals("A003", page.path("calls").path(0).path("number").asText());
        assertEquals("Asia/Shanghai", page.path("hall").path("timezone").asText());
        assertEquals(
                Set.of(
                        "mode",
                        "layout",
                        "languages",
                        "hall",
                        "aheadMillis",
                        "calls",
                        "missed",
                        "queues",
                        "windows",
                        "notices",
                        "hours"),
                page.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
    }

    private ScreenState paint(
            Layout layout, Set<String> zones, @Nullable Map<String, String> stopped) {
        HallSlice slice = new HallSlice(hall(stopped), NOW, List.of(), List.of(), calls, notices);
        List<HallCall> large = calls.stream().filter(HallCall::stillCalled).toList();
        StagePicture stage = new StagePicture(large, NOW, true, List.of(), Optional.empty());
        return new ScreenPainter(new ScreenSetup(layout, zones, ""))
                .paint(slice, stage, new Light(NOW, 0, LinkHealth.Phase.FRESH));
    }

    private static HallView hall(@Nullable Map<String, String> stopped) {
        return new HallView(
                "h",
                Map.of("en", "Hall"),
                stopped == null ? "open" : "stopped",
                "Asia/Shanghai",
                List.of("zh-CN", "en"),
                List.of(zone("a"), zone("b")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RULES,
                null,
                stopped);
    }

    private static Named zone(String id) {
        return new Named(id, Map.of("en", "Zone " + id));
    }

    private static NoticeView notice(String id, @Nullable Instant until) {
        OffsetDateTime end = until == null ? null : until.atOffset(ZoneOffset.UTC);
        OffsetDateTime from = NOW.minusSeconds(60).atOffset(ZoneOffset.UTC);
        return new NoticeView(id, Map.of("en", id), from, end, List.of());
    }

    private static HallCall call(String number, long secondsAgo, String state) {
        Instant time = NOW.minusSeconds(secondsAgo);
        return new HallCall("c" + number, "t" + number, number, "3", "3", time, 0, state);
    }
}
