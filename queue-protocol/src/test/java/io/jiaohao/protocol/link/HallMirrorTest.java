package io.jiaohao.protocol.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.QueueView;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HallMirrorTest {
    private static final String WHOLE =
            """
            {"seq":1,"time":"2026-11-21T10:42:00+08:00",
             "hall":{"id":"h","name":{"en":"Hall"},"state":"open","timezone":"Asia/Shanghai",
              "languages":["en"],"zones":[],"lanes":[],"matters":[],"counters":[],"queues":[],
              "pauseReasons":[],"rules":{"nextWhileCalled":"finish","recalls":3,"recallInterval":8,
              "absentAfterCalls":2,"absentAfter":60,"undoWithin":5},"times":{"week":[]}},
             "snapshot":{"queues":[],"notices":[],"calls":[],"counters":[]}}
            """;

    private long nanos = 7; // the clock that never jumps

    @Test
    void shouldTellTheServersTimeWhateverThisMachinesClockIsSetTo() throws Exception {
        HallMirror mirror = new HallMirror(WireJson.MAPPER.readTree(WHOLE), () -> nanos);
        nanos += TimeUnit.SECONDS.toNanos(9);
        assertEquals(Instant.parse("2026-11-21T02:42:09Z"), mirror.serverTime().toInstant());

        ObjectNode tick = WireJson.MAPPER.createObjectNode().put("time", "2026-11-21T10:42:10Z");
        mirror.tick(tick);
        nanos += TimeUnit.SECONDS.toNanos(1);

        assertEquals(Instant.parse("2026-11-21T10:42:11Z"), mirror.serverTime().toInstant());
    }

    @Test
    void shouldKnowFromTicksWhetherTheWaitCanBeForeseen() throws Exception {
        String queue =
                """
                {"id":"a","name":{"en":"A"},"prefix":"A","waiting":3,"longestWait":0,"estimate":0,
                 "estimateHigh":300,"estimateKnown":false}
                """;
        String whole = WHOLE.replace("{\"queues\":[]", "{\"queues\":[" + queue + "]");
        HallMirror mirror = new HallMirror(WireJson.MAPPER.readTree(whole));
        assertFalse(only(mirror).canEstimate());

        mirror.tick(tick("{\"id\":\"a\",\"waiting\":3,\"estimateHigh\":300}"));
        assertTrue(only(mirror).canEstimate(), "servers before it never doubt");

        mirror.tick(tick("{\"id\":\"a\",\"waiting\":3,\"estimateKnown\":false}"));
        assertFalse(only(mirror).canEstimate());
    }

    private static ObjectNode tick(String queue) throws JsonProcessingException {
        return (ObjectNode) WireJson.MAPPER.readTree("{\"queues\":[" + queue + "]}");
    }

    private static QueueView only(HallMirror mirror) {
        return mirror.queues().iterator().next();
    }
}
