package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the demo hall's rules do not show: other rules for "next", closed matters, a stopped hall.
 */
class OtherRulesIT {
    @TempDir Path folder;
    @TempDir Path data;

    private DemoHall start(HallFiles files) {
        return DemoHall.of(ServerProcess.start(files.file("server.yaml"), data, 0));
    }

    @Test
    void shouldRefuseTheNextWhileOneIsCalledWhereTheRuleSaysSo() {
        HallFiles files =
                HallFiles.copyTo(folder).append("hall.yaml", "rules: {next-while-called: refuse}");
        try (DemoHall hall = start(files)) {
            JsonNode called = callOneOfTwo(hall);
            assertEquals("wrong_state", reason(hall.terminal().refused("ticket.next", "{}")));
            assertEquals("called", hall.find(called).path("state").asText());
        }
    }

    @Test
    void shouldMarkTheCalledAbsentWhereTheRuleSaysSo() {
        HallFiles files =
                HallFiles.copyTo(folder).append("hall.yaml", "rules: {next-while-called: absent}");
        try (DemoHall hall = start(files)) {
            JsonNode called = callOneOfTwo(hall);
            hall.terminal().change("ticket.next");
            assertEquals("absent", hall.find(called).path("state").asText());
        }
    }

    private static JsonNode callOneOfTwo(DemoHall hall) {
        hall.openCounters();
        hall.take("advice");
        hall.take("advice");
        JsonNode called = hall.terminal().change("ticket.next");
        hall.terminal().change("ticket.recall"); // so that the next one is no double press
        return called;
    }

    @Test
    void shouldGiveNoNumberOfAMatterThatIsClosed() {
        String later =
                LocalDate.now(ZoneId.of("Asia/Shanghai"))
                        .plusDays(3)
                        .getDayOfWeek()
                        .name()
                        .substring(0, 3)
                        .toLowerCase(Locale.ROOT);
        HallFiles files =
                HallFiles.copyTo(folder)
                        .replace(
                                "hall.yaml",
                                "- {id: gas-bill,",
                                "- {id: gas-bill, hours: [{days: [%s], from: \"08:30\", to: \"11:45\"}],"
                                        .formatted(later));
        try (DemoHall hall = start(files)) {
            JsonNode refused = hall.kiosk().refused("ticket.take", "{'matter':'gas-bill'}");
            assertEquals("matter_closed", reason(refused));
            assertEquals("waiting", hall.take("bus-card").path("state").asText());
        }
    }

    @Test
    void shouldGiveNoNumberInAStoppedHall() {
        HallFiles files =
                HallFiles.copyTo(folder)
                        .append("hall.yaml", "stopped: {zh-CN: 消防演习, en: Fire drill}");
        try (DemoHall hall = start(files)) {
            JsonNode refused = hall.kiosk().refused("ticket.take", "{'matter':'advice'}");
            assertEquals("hall_stopped", reason(refused));
            assertEquals(
                    "stopped",
                    hall.display().get("session.snapshot").path("hall").path("state").asText());
        }
    }

    private static String reason(JsonNode error) {
        return error.path("data").path("reason").asText();
    }
}
