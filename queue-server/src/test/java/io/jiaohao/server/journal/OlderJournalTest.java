package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.HallConfigured;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.WatchRules;
import io.jiaohao.server.scenario.TestHall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs of before wrote is read by this one. */
class OlderJournalTest {
    @Test
    void shouldReadAlertsThatKnewNoDevices() {
        String older =
                """
                {"command": "c", "events": [
                 {"type": "AlertRaised", "at": "2026-11-23T01:00:00Z",
                  "alert": {"kind": "NEEDS_HELP", "queue": "travel", "since": "2026-11-23T01:00:00Z"}},
                 {"type": "AlertCleared", "at": "2026-11-23T01:10:00Z",
                  "alert": {"kind": "NEEDS_HELP", "queue": "travel", "since": "2026-11-23T01:00:00Z"}}]}""";
        Batch batch = HallJson.read(older.getBytes(StandardCharsets.UTF_8), Batch.class);
        Hall raised = batch.events().get(0).fold(Hall.unborn(TestHall.HALL));
        assertEquals("NEEDS_HELP:travel", raised.board().watch().open().get(0).alert().key());
        Hall cleared = batch.events().get(1).fold(raised);
        assertTrue(cleared.board().watch().open().isEmpty());
        assertEquals(1, cleared.board().watch().today().size());
    }

    @Test
    void shouldReadRulesThatHadNoneOfTheNewAlerts() throws IOException {
        HallEvent now = new HallConfigured(TestHall.plan(), TestHall.NINE);
        Batch batch = new Batch("c", null, List.of(now), null);
        JsonNode json = new ObjectMapper().readTree(HallJson.write(batch)).get("events");
        ObjectNode watch = (ObjectNode) json.get(0).at("/plan/rules/watch");
        watch.remove(List.of("unusual", "settle"));
        ((ObjectNode) watch.get("limits")).remove(List.of("longWait", "deviceOffline"));
        byte[] older = new ObjectMapper().writeValueAsBytes(json.get(0));
        HallConfigured read = (HallConfigured) HallJson.read(older, HallEvent.class);
        assertEquals(WatchRules.DEFAULT, read.plan().rules().watch());
    }
}
