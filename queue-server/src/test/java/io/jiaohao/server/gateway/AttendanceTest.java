package io.jiaohao.server.gateway;

import static io.jiaohao.server.scenario.TestHall.NINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.config.Membership;
import io.jiaohao.server.config.SecretHash;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceFact.Ailment;
import io.jiaohao.server.domain.state.DeviceFact.Kind;
import io.jiaohao.server.domain.state.DeviceFact.State;
import io.jiaohao.server.domain.state.DeviceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the devices of a hall are, from who is online and who should be. */
class AttendanceTest {
    private static final DeviceId KIOSK = new DeviceId("kiosk-9");
    private static final DeviceId DEMO = new DeviceId("display-1");

    @TempDir static Path folder;

    private static ServerConfig config;

    private final Attendance attendance = new Attendance(config.credentials());
    private Map<DeviceId, DeviceFact> known = new HashMap<>();

    @BeforeAll
    static void configure() throws IOException {
        String yaml =
                """
                halls: ["%s"]
                demo-devices: 1
                devices:
                  - {id: kiosk-9, kind: kiosk, key-hash: "%s"}
                """
                        .formatted(
                                Path.of("..", "config", "demo", "hall.yaml").toAbsolutePath(),
                                SecretHash.of("key", 1));
        config =
                ServerConfig.read(
                        Files.writeString(folder.resolve("server.yaml"), yaml),
                        new ServerConfig.Options(
                                null, 0, 0, folder, "n", null, Membership.Options.NONE));
    }

    private List<DeviceFact> at(long seconds, DeviceFact... online) {
        List<DeviceFact> facts =
                attendance.facts(
                        config.halls().get(0).id(),
                        List.of(online),
                        known,
                        NINE.plusSeconds(seconds));
        known = new HashMap<>();
        facts.forEach(fact -> known.put(fact.device(), fact));
        return facts;
    }

    private static DeviceFact fact(DeviceId device, boolean online, long since, Ailment... parts) {
        Kind kind = device.equals(DEMO) ? Kind.DISPLAY : Kind.KIOSK;
        return new DeviceFact(device, kind, online, NINE.plusSeconds(since), List.of(parts));
    }

    @Test
    void shouldNameADeviceThatTheConfigurationHasAndNobodySaw() {
        assertEquals(List.of(), at(0));
        assertEquals(List.of(), at(9));
        assertEquals(List.of(fact(KIOSK, false, 0)), at(10));
        assertEquals(List.of(fact(KIOSK, false, 0)), at(20));
    }

    @Test
    void shouldSaySinceWhenADeviceIsAway() {
        at(0, fact(KIOSK, true, 0));
        at(30, fact(KIOSK, true, 0));
        assertEquals(List.of(fact(KIOSK, true, 0)), at(39));
        assertEquals(List.of(fact(KIOSK, false, 30)), at(40));
        assertEquals(List.of(fact(KIOSK, true, 50)), at(51, fact(KIOSK, true, 50)));
    }

    @Test
    void shouldMakeNothingOfADeviceThatIsBackWithinSeconds() {
        at(0, fact(KIOSK, true, 0));
        at(5);
        assertEquals(List.of(fact(KIOSK, true, 0)), at(9, fact(KIOSK, true, 8)));
    }

    @Test
    void shouldNotExpectADeviceThatWasMadeForADemonstration() {
        at(0);
        assertEquals(List.of(fact(KIOSK, false, 0)), at(60));
        at(70, fact(DEMO, true, 70));
        assertEquals(List.of(fact(DEMO, false, 70), fact(KIOSK, false, 0)), at(90));
    }

    @Test
    void shouldKeepSinceWhenAPartIsNotWell() {
        Ailment first = ailment(10);
        at(0, fact(KIOSK, true, 0));
        at(10, fact(KIOSK, true, 0, first));
        assertEquals(
                List.of(fact(KIOSK, true, 0, first)), at(20, fact(KIOSK, true, 0, ailment(20))));
    }

    private static Ailment ailment(long since) {
        Instant at = NINE.plusSeconds(since);
        return new Ailment("printer", State.LOW, at);
    }

    /** After a restart the hall itself says how it was. */
    @Test
    void shouldBelieveTheHallThatADeviceIsAway() {
        known.put(KIOSK, fact(KIOSK, false, -600));
        assertEquals(List.of(fact(KIOSK, false, -600)), at(0));
        assertEquals(List.of(fact(KIOSK, false, -600)), at(60));
    }

    @Test
    void shouldForgetADeviceThatTheConfigurationHasNoMore() {
        DeviceId gone = new DeviceId("kiosk-old");
        known.put(gone, fact(gone, false, -600));
        assertEquals(List.of(), at(0));
    }
}
