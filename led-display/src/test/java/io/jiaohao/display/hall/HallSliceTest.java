package io.jiaohao.display.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.rpc.WireJson;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HallSliceTest {
    private static final String WHOLE =
            """
            {"seq":1,"time":"2026-11-21T10:42:00+08:00",
             "hall":{"id":"h","name":{"en":"Hall"},"state":"open","timezone":"Asia/Shanghai",
              "languages":["en"],"zones":[],"lanes":[],"matters":[],"counters":[],"queues":[],
              "pauseReasons":[],"rules":{"nextWhileCalled":"finish","recalls":3,"recallInterval":8,
              "absentAfterCalls":2,"absentAfter":60,"undoWithin":5},"times":{"week":[]}},
             "snapshot":{"queues":[],"notices":[],"calls":[%s],"counters":[
              {"id":"3","label":"3","zone":"a","state":"open","queues":[]},
              {"id":"7","label":"7","zone":"b","state":"open","queues":[]}]}}
            """;

    /** The mirror gives all calls of a ticket the state that it has now. */
    @Test
    void shouldForgetTheCallOfATicketThatWasCalledInAnotherZoneSince() throws Exception {
        HallMirror mirror = mirror(call("c2", "7", "10:41:30", 0), call("c1", "3", "10:40:00", 0));

        assertEquals(List.of(), ids(mirror, Set.of("a")));
        assertEquals(List.of("c2"), ids(mirror, Set.of("b")));
        assertEquals(List.of("c2"), ids(mirror, Set.of()));
    }

    @Test
    void shouldTakeTheServersOrderWhenItsClockWasSetBack() throws Exception {
        HallMirror mirror = mirror(call("c2", "3", "10:35:00", 1), call("c1", "3", "10:41:00", 0));

        assertEquals(List.of("c2"), ids(mirror, Set.of("a")));
    }

    private static List<String> ids(HallMirror mirror, Set<String> zones) {
        return HallSlice.of(mirror, zones).calls().stream().map(HallCall::id).toList();
    }

    private static HallMirror mirror(String... calls) throws Exception {
        return HallMirror.restored(
                WireJson.MAPPER.readTree(WHOLE.formatted(String.join(",", calls))));
    }

    private static String call(String id, String counter, String time, int repeat) {
        return """
               {"id":"%s","ticket":"t","number":"A001","counter":"%s","state":"called",
                "time":"2026-11-21T%s+08:00","repeat":%d}
               """
                .formatted(id, counter, time, repeat);
    }
}
