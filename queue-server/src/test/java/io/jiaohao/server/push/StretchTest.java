package io.jiaohao.server.push;

import static io.jiaohao.server.scenario.TestHall.NINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.event.AlertEased;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.HallResumed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events that wait for those before them. */
class StretchTest {
    private static final HallEvent UNSEEN = new AlertEased("one", NINE);
    private static final HallEvent OTHER = new AlertEased("two", NINE);
    private static final HallEvent SEEN = new HallResumed(NINE);

    private static Stretch of(HallEvent event) {
        return new Stretch(7, List.of(event), null, null);
    }

    @Test
    void shouldPutWhatNoDeviceIsToldOfBeforeWhatTheyAreTold() {
        assertEquals(List.of(UNSEEN, SEEN), of(SEEN).and(of(UNSEEN)).events());
        assertEquals(List.of(UNSEEN, SEEN), of(UNSEEN).and(of(SEEN)).events());
        assertEquals(List.of(UNSEEN, OTHER), of(UNSEEN).and(of(OTHER)).events());
    }

    @Test
    void shouldTakeOnceWhatIsToldTwice() {
        assertEquals(List.of(SEEN), of(SEEN).and(of(SEEN)).events());
    }
}
