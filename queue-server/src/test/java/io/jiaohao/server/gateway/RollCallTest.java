package io.jiaohao.server.gateway;

import static io.jiaohao.server.scenario.TestHall.HALL;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What two nodes know of each other's devices. */
class RollCallTest {
    private Instant now = NINE;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final List<NodeBus.Roll> told = new ArrayList<>();
    private final RollCall there = new RollCall(told::add, clock);
    private final RollCall here = new RollCall(ignored -> {}, clock);

    private static DeviceFact online(DeviceId device, long since) {
        Instant at = NINE.plusSeconds(since);
        return new DeviceFact(device, DeviceFact.Kind.KIOSK, true, at, List.of());
    }

    private void pass(long seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }

    /** The other node has these, and what it says is heard. */
    private void tell(DeviceFact... devices) {
        there.tell(devices.length == 0 ? Map.of() : Map.of(HALL, List.of(devices)));
        told.forEach(here::hear);
    }

    private List<DeviceFact> everywhere(DeviceFact... own) {
        return List.copyOf(here.everywhere(HALL, List.of(own)));
    }

    @Test
    void shouldKnowTheDevicesOfAnotherNode() {
        tell(online(KIOSK, 0));
        assertEquals(List.of(online(KIOSK, 0)), everywhere());
        tell();
        assertEquals(List.of(), everywhere());
    }

    @Test
    void shouldSayAgainAfterAWhileWhatMayHaveBeenLost() {
        tell(online(KIOSK, 0));
        pass(14);
        tell(online(KIOSK, 0));
        assertEquals(1, told.size());
        pass(1);
        tell(online(KIOSK, 0));
        assertEquals(2, told.size());
    }

    @Test
    void shouldForgetWhatANodeSaidThatDied() {
        tell(online(KIOSK, 0));
        pass(45);
        assertEquals(1, everywhere().size());
        pass(1);
        assertEquals(List.of(), everywhere());
    }

    @Test
    void shouldBelieveTheLaterOfTwoSessions() {
        tell(online(KIOSK, 5));
        assertEquals(List.of(online(KIOSK, 9)), everywhere(online(KIOSK, 9)));
        assertEquals(List.of(online(KIOSK, 5)), everywhere(online(KIOSK, 1)));
    }

    @Test
    void shouldTakeItsLeave() {
        tell(online(KIOSK, 0));
        there.leave();
        told.forEach(here::hear);
        assertEquals(List.of(), everywhere());
    }
}
