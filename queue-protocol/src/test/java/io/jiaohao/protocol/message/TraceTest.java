package io.jiaohao.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceTest {
    /** {@code printf 'kiosk-1\n6f0c' | sha256sum | cut -c1-32}. */
    @Test
    void shouldBeTheSameInEveryProgram() {
        assertEquals("24417c1157a6b9ffac0c4dc88c21ee8a", Trace.of("kiosk-1", "6f0c").id());
    }

    @Test
    void shouldTellTheRequestsOfTwoDevicesApart() {
        assertNotEquals(Trace.of("kiosk-1", "6f0c"), Trace.of("kiosk-2", "6f0c"));
    }

    @Test
    void shouldBeReadFromAnEvent() {
        var event = JsonNodeFactory.instance.objectNode().put("seq", 4);
        assertEquals(Optional.empty(), Trace.in(event));
        assertEquals(Optional.of(new Trace("ab")), Trace.in(event.put("trace", "ab")));
    }
}
