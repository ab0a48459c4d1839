package io.jiaohao.protocol.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
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
}
