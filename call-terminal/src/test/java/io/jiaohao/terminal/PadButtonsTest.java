package io.jiaohao.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.terminal.pad.PadPress;
import io.jiaohao.terminal.pad.profile.PadAction;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PadButtonsTest {
    private final TestHall hall = new TestHall();

    @BeforeEach
    void label() {
        hall.counter("a", "open", null, null).put("label", "A3");
        hall.counter("b", "open", null, null).put("label", "B3");
        hall.counter("c", "open", null, null).put("label", "西4");
    }

    private Optional<String> target(int typed) {
        PadButtons buttons = new PadButtons(HallMirror.restored(hall.opened()), null);
        return buttons.order(new PadPress(PadAction.TRANSFER, null, typed))
                .map(order -> order.input().path("counter").asText());
    }

    @Test
    void shouldTransferToTheOneWindowWithThatNumber() {
        assertEquals(Optional.of("2"), target(2));
        assertEquals(Optional.of("c"), target(4));
    }

    @Test
    void shouldTransferNowhereWhereTwoWindowsHaveThatNumber() {
        assertEquals(Optional.empty(), target(3));
    }

    @Test
    void shouldPreferTheWindowThatIsCalledExactlySo() {
        hall.counter("d", "open", null, null).put("label", "3");

        assertEquals(Optional.of("d"), target(3));
    }
}
