package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.Facts.back;
import static io.jiaohao.server.scenario.Facts.cleared;
import static io.jiaohao.server.scenario.Facts.eased;
import static io.jiaohao.server.scenario.Facts.raised;
import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.HallScenario.givenAt;
import static io.jiaohao.server.scenario.Orders.ZHAO;
import static io.jiaohao.server.scenario.Orders.acknowledge;
import static io.jiaohao.server.scenario.Orders.acted;
import static io.jiaohao.server.scenario.Orders.devices;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.cancel;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.restart;
import static io.jiaohao.server.scenario.Steps.resume;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.times;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.HELP;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.PERMIT;
import static io.jiaohao.server.scenario.TestHall.PRIORITY;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.AlertAcknowledged;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Alert.Kind;
import io.jiaohao.server.domain.state.AlertEntry;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceFact.Ailment;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.Watchbook;
import io.jiaohao.server.scenario.Fact;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Plans;
import io.jiaohao.server.scenario.Step;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a supervisor is told beside W7 and W8, how long it stands, and what becomes of it. */
class LookoutTest {
    private static final Alert PAUSED = Alert.at(ONE, Kind.LONG_PAUSE, NINE);
    private static final DeviceId SCREEN = new DeviceId("display-1");

    /** An alert stands whose counter goes on working. */
    private static HallScenario paused() {
        return given(open(ONE), pause(ONE), minutes(16), timer(), resume(ONE));
    }

    private static AlertEntry entry(HallStage stage) {
        return stage.hall().board().watch().today().get(0);
    }

    @Test
    void shouldW7ClearAnAlertWhenItHasBeenOverForTwoMinutes() {
        paused().when(timer())
                .thenAlerts(eased(PAUSED))
                .and(seconds(119))
                .when(timer())
                .thenAlerts()
                .then(stage -> assertTrue(entry(stage).isOpen()))
                .and(seconds(1))
                .when(timer())
                .thenAlerts(cleared(PAUSED))
                .then(stage -> assertEquals(stage.now(), entry(stage).clearedAt()));
    }

    /** It neither comes and goes, nor is it told anew. */
    @Test
    void shouldW7KeepAnAlertThatIsSoAgainBeforeItWasCleared() {
        Alert away = Alert.of(KIOSK, Kind.DEVICE_OFFLINE, NINE);
        given(devices(offline(NINE)), seconds(61))
                .when(timer())
                .thenAlerts(raised(away))
                .and(devices(online(KIOSK)), seconds(60))
                .when(devices(offline(NINE)))
                .thenAlerts(back(away))
                .and(devices(online(KIOSK)), seconds(119))
                .when(timer())
                .thenAlerts()
                .and(restart(), seconds(1))
                .when(timer())
                .thenAlerts(cleared(away));
    }

    @Test
    void shouldRaiseAQueueInWhichSomebodyWaitsForOverHalfAnHour() {
        Alert wait = Alert.in(TRAVEL, Kind.LONG_WAIT, NINE);
        given(take(PASSPORT), minutes(30), seconds(1))
                .when(timer())
                .thenAlerts(
                        stage -> raised(Alert.in(TRAVEL, Kind.NEEDS_HELP, stage.now())).on(stage),
                        raised(wait))
                .and(cancel("A001"))
                .when(timer())
                .then(stage -> assertTrue(stage.events().contains(eased(wait).on(stage))));
    }

    @Test
    void shouldRaiseAServiceOverTwiceTheUsualOneAndAQuarterOfAnHour() {
        Alert service = Alert.at(ONE, Kind.LONG_SERVICE, NINE);
        given(open(ONE), take(PASSPORT), next(ONE), start(ONE), minutes(16))
                .when(timer())
                .thenAlerts()
                .and(seconds(1))
                .when(timer())
                .thenAlerts(raised(service))
                .and(finish(ONE))
                .when(timer())
                .thenAlerts(eased(service));
    }

    @Test
    void shouldNotRaiseAServiceOfAQuarterOfAnHourThoughOthersAreShort() {
        Step quick =
                stage -> {
                    for (Step step :
                            new Step[] {
                                take(PERMIT), next(ONE), start(ONE), seconds(60), finish(ONE)
                            }) {
                        step.play(stage);
                    }
                };
        given(open(ONE), times(10, quick), take(PASSPORT), next(ONE), start(ONE), minutes(15))
                .when(timer())
                .thenAlerts()
                .and(seconds(1))
                .when(timer())
                .then(stage -> assertEquals(Kind.LONG_SERVICE, entry(stage).alert().kind()));
    }

    @Test
    void shouldQ10RaiseAHallInWhichMoreThanTwoOfFiveTakeAFavouredLane() {
        given(times(11, take(PASSPORT)), times(8, take(PASSPORT).in(PRIORITY)))
                .when(timer())
                .thenAlerts()
                .and(take(PASSPORT).in(PRIORITY))
                .when(timer())
                .thenAlerts(share("PRIORITY_SHARE"));
    }

    @Test
    void shouldQ10NotRaiseAShareOfExactlyTwoOfFive() {
        given(times(12, take(PASSPORT)), times(8, take(PASSPORT).in(PRIORITY)))
                .when(timer())
                .thenAlerts();
    }

    @Test
    void shouldQ10RaiseTheQueueWhereTheHallAsAWholeIsWell() {
        given(times(11, take(PASSPORT)), times(9, take(PASSPORT).in(PRIORITY)))
                .and(times(2, take(DEED)), times(1, take(HELP)))
                .when(timer())
                .thenAlerts(share("PRIORITY_SHARE:travel"));
    }

    private static Fact share(String key) {
        return stage -> {
            boolean whole = key.equals("PRIORITY_SHARE");
            Alert alert =
                    new Alert(Kind.PRIORITY_SHARE, null, whole ? null : TRAVEL, null, stage.now());
            assertEquals(key, alert.key());
            return raised(alert).on(stage);
        };
    }

    private static DeviceFact online(DeviceId device, Ailment... ailing) {
        DeviceFact.Kind kind =
                device.equals(SCREEN) ? DeviceFact.Kind.DISPLAY : DeviceFact.Kind.KIOSK;
        return new DeviceFact(device, kind, true, NINE, List.of(ailing));
    }

    private static DeviceFact offline(Instant since) {
        return new DeviceFact(KIOSK, DeviceFact.Kind.KIOSK, false, since, List.of());
    }

    @Test
    void shouldT7TellAtOnceThatAKiosksPaperRunsOut() {
        Ailment low = new Ailment("printer", DeviceFact.State.LOW, NINE);
        Alert paper = Alert.of(KIOSK, Kind.PAPER_LOW, NINE);
        given(devices(online(KIOSK)))
                .when(devices(online(KIOSK, low)))
                .thenAlerts(raised(paper))
                .when(devices(online(KIOSK, low)))
                .thenNothingHappens()
                .when(devices(online(KIOSK)))
                .thenAlerts(eased(paper));
    }

    @Test
    void shouldRaiseADeviceThatIsAwayForOverAMinute() {
        given(devices(offline(NINE)), seconds(60))
                .when(timer())
                .thenAlerts()
                .and(seconds(1))
                .when(timer())
                .thenAlerts(raised(Alert.of(KIOSK, Kind.DEVICE_OFFLINE, NINE)));
    }

    @Test
    void shouldRaiseALineOfStripsThatItsScreenHasLost() {
        DeviceId strips = new DeviceId("display-1/strips COM3");
        Ailment lost = new Ailment("strips COM3", DeviceFact.State.FAILED, NINE);
        given(devices(online(SCREEN, lost)), seconds(61))
                .when(timer())
                .thenAlerts(raised(Alert.of(strips, Kind.DEVICE_OFFLINE, NINE)));
    }

    @Test
    void shouldForgetADeviceThatIsTheHallsNoMore() {
        given(devices(online(KIOSK), online(SCREEN)), devices(online(SCREEN)))
                .then(
                        stage ->
                                assertEquals(
                                        List.of(SCREEN),
                                        stage.hall().board().devices().keySet().toJavaList()));
    }

    /** Then they are switched off, and come back before anybody works. */
    @Test
    void shouldNotRaiseDevicesOfAClosedHall() {
        var sunday = EnumSet.of(DayOfWeek.SUNDAY);
        Instant since = NINE.minus(Duration.ofDays(1));
        OpeningHours morning =
                new OpeningHours(
                        List.of(new OpeningHours.Interval(sunday, 10 * 60, 12 * 60, null)));
        givenAt(Plans.with(plan(), morning), "2026-11-22T09:00:00")
                .and(devices(offline(since)), minutes(10))
                .when(timer())
                .thenAlerts()
                .and(minutes(51), timer())
                .when(timer())
                .then(stage -> assertEquals(Kind.DEVICE_OFFLINE, entry(stage).alert().kind()));
    }

    @Test
    void shouldKeepWhatIsKnownOfDevicesOverTheDay() {
        given(devices(offline(NINE)), seconds(61), timer(), at("2026-11-24T09:00:00"))
                .when(timer())
                .then(
                        stage -> {
                            assertEquals(1, stage.hall().board().devices().size());
                            assertEquals(1, stage.hall().board().watch().today().size());
                        });
    }

    @Test
    void shouldR2BeDoneWithAMarkThatSomebodyAcknowledged() {
        String key = "QUICK_SKIP:1:20261123-A001";
        given(open(ONE), take(PASSPORT), next(ONE), absent(ONE, "left"), minutes(60), timer())
                .then(stage -> assertEquals(1, stage.hall().board().watch().open().size()))
                .when(acknowledge(key))
                .thenExpect(
                        acted("AcknowledgeAlert", key, ""),
                        stage -> new AlertAcknowledged(key, ZHAO, stage.now()))
                .then(
                        stage -> {
                            Watchbook watch = stage.hall().board().watch();
                            assertTrue(watch.open().isEmpty());
                            AlertEntry.Sight seen = watch.today().get(0).seen();
                            assertNotNull(seen);
                            assertEquals(ZHAO, seen.by());
                        })
                .when(acknowledge(key))
                .thenNothingHappens();
    }

    @Test
    void shouldW7KeepAnAcknowledgedAlertAsLongAsItIsSo() {
        given(open(ONE), pause(ONE), minutes(16), timer(), acknowledge(PAUSED.key()))
                .then(stage -> assertTrue(entry(stage).isOpen()))
                .and(resume(ONE), timer(), minutes(2))
                .when(timer())
                .thenAlerts(cleared(PAUSED))
                .then(stage -> assertNotNull(entry(stage).seen()))
                .when(acknowledge(PAUSED.key()))
                .thenRefused(Refusal.UNKNOWN_ALERT);
    }

    @Test
    void shouldKeepTheNewestFiveHundredAlertsOfADay() {
        Watchbook watch = Watchbook.EMPTY;
        for (int i = 0; i < Watchbook.MOST + 10; i++) {
            Alert alert = Alert.of(new DeviceId("d" + i), Kind.DEVICE_OFFLINE, NINE);
            watch = watch.raising(alert, NINE.plusSeconds(i)).clearing(alert, NINE.plusSeconds(i));
        }
        assertEquals(Watchbook.MOST, watch.past().size());
        assertEquals("d509", device(watch.today().get(0)));
        assertEquals("d10", device(watch.today().get(Watchbook.MOST - 1)));
    }

    private static String device(AlertEntry entry) {
        return String.valueOf(entry.alert().device());
    }

    @Test
    void shouldSayOfAnOpenAlertThatNobodyKnowsOfIt() {
        paused().then(stage -> assertNull(entry(stage).seen()));
    }
}
