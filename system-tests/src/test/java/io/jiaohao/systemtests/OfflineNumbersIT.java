package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.systemtests.Touches.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that kiosks give while the server is dead (N8), with real processes. */
class OfflineNumbersIT {
    private static final String MATTER = "advice";
    private static final String QUEUE = "desk";
    private static final int COUNT = 5;
    private static final String TILE =
            "groups: [{id: advice, icon: headset, name: {zh-CN: 咨询, en: Advice}, matters: [advice]}]";
    private static final String NUMBERS = "offline-numbers: {count: 5, after: 500ms}";

    @TempDir Path folder;
    private final List<TouchKiosk> kiosks = new ArrayList<>();
    private ServerProcess server;

    @BeforeEach
    void start() {
        server = ServerProcess.start(folder.resolve("server"));
    }

    @AfterEach
    void stop() {
        kiosks.forEach(TouchKiosk::close);
        server.close();
    }

    @Test
    void shouldN8KeepTheOrderOfTakingBetweenTwoKiosks() throws IOException {
        TouchKiosk one = kiosk("kiosk-11");
        TouchKiosk other = kiosk("kiosk-12");
        List<Answer> taken = new ArrayList<>(List.of(take(one), take(other)));
        loseServer();
        List<Long> off = new ArrayList<>();
        for (TouchKiosk each : List.of(other, one, one, other, one, other)) {
            OffsetDateTime touched = OffsetDateTime.now();
            taken.add(take(each));
            off.add(touched.until(taken.get(taken.size() - 1).takenAt(), ChronoUnit.MILLIS));
        }

        long back = serverComesBack();
        taken.add(take(one));

        List<String> byTime =
                taken.stream()
                        .sorted(Comparator.comparing(each -> each.takenAt().toInstant()))
                        .map(Answer::number)
                        .toList();
        assertEquals(taken.size(), new HashSet<>(byTime).size(), byTime.toString());
        assertEquals(byTime, called(taken.size()));
        assertEquals(byTime.stream().sorted().toList(), papers());
        Figures.report("server back -> 6 numbers handed in after %d ms", back);
        Figures.report("take times minus the moments of the touches: %s ms", off);
    }

    @Test
    void shouldN8GiveNoMoreThanTheLeaseAndThenHoldOthers() throws IOException {
        TouchKiosk kiosk = kiosk("kiosk-11");
        loseServer();
        for (int i = 0; i < COUNT; i++) {
            take(kiosk);
        }

        Answer refused = kiosk.touch(Touches.fresh()).join();
        assertEquals(503, refused.status());
        assertEquals("offline", refused.body().path("reason").asText());
        serverComesBack();

        kiosk.awaitHeld(QUEUE, COUNT);
        assertEquals(COUNT, kiosk.tray().numbers().size());
    }

    @Test
    void shouldN8GoOnAfterTheKioskWasKilledToo() throws IOException {
        TouchKiosk kiosk = kiosk("kiosk-11");
        loseServer();
        List<String> taken = new ArrayList<>(List.of(take(kiosk).number()));

        kiosk.kill();
        kiosk.restart();
        kiosk.awaitGiving();
        taken.add(take(kiosk).number());
        serverComesBack();

        assertEquals(2, new HashSet<>(taken).size(), taken.toString());
        assertEquals(taken, called(2));
        assertEquals(taken, kiosk.tray().numbers());
    }

    /** The page still waits: it asks again as soon as the program is back. */
    @Test
    void shouldGiveOneNumberToATouchWheneverTheKioskIsKilled() throws IOException {
        TouchKiosk kiosk = kiosk("kiosk-11");
        loseServer();
        List<String> shown = new ArrayList<>();
        for (KillMoment moment : KillMoment.values()) {
            String touch = Touches.fresh();
            CompletableFuture<Answer> lost = kiosk.touch(touch);
            moment.await(kiosk, touch);
            kiosk.kill();
            lost.exceptionally(gone -> null).join();
            kiosk.restart();
            Answer answer = kiosk.insist(touch);
            if (moment != KillMoment.SENT || answer.given()) {
                shown.add(answer.number()); // else it died before it had stored the touch
            }
            kiosk.awaitGiving();
        }
        serverComesBack();

        List<String> printed = kiosk.tray().numbers();
        assertEquals(printed.size(), new HashSet<>(printed).size(), printed.toString());
        assertTrue(new HashSet<>(shown).containsAll(printed), printed + " of " + shown);
        assertEquals(shown, called(shown.size()));
        Figures.report(
                "kiosk killed at a touch: %d numbers, %d papers", shown.size(), printed.size());
    }

    @Test
    void shouldShowThatANumberWasGivenWithoutAServer() throws IOException {
        TouchKiosk kiosk = kiosk("kiosk-11");
        loseServer();
        try (TouchScreen screen = new TouchScreen(kiosk.http("/"), 1080)) {
            screen.await(Set.of(TouchScreen.HOME));
            assertTrue(screen.words().contains("网络暂时断开，仍可取号"), screen.words());
            screen.shoot("kiosk-own-numbers");
            screen.touch(MATTER);
            screen.await(Set.of(TouchScreen.RESULT));
            assertTrue(screen.words().contains("离线号"), screen.words());
            assertTrue(screen.words().contains("前面有几人，网络恢复后才知道"), screen.words());
            assertFalse(screen.has("main img"), "there is nothing to scan");
            screen.shoot("kiosk-own-number");

            screen.nextVisitor();
            screen.press("footer button:has(span[lang=en])");
            assertTrue(screen.words().contains("you can still take a number"), screen.words());
            screen.shoot("kiosk-own-numbers-en");
            screen.touch(MATTER);
            screen.await(Set.of(TouchScreen.RESULT));
            assertTrue(screen.words().contains("Offline number"), screen.words());
            screen.shoot("kiosk-own-number-en");
        }
    }

    private TouchKiosk kiosk(String device) throws IOException {
        Path own = Files.createDirectory(folder.resolve(device));
        TouchKiosk kiosk =
                new TouchKiosk(own, device, "127.0.0.1:" + server.devicePort(), NUMBERS, TILE);
        kiosks.add(kiosk);
        kiosk.awaitConnected();
        kiosk.awaitHeld(QUEUE, COUNT);
        return kiosk;
    }

    private static Answer take(TouchKiosk kiosk) {
        Answer answer = kiosk.touch(Touches.fresh()).join();
        assertEquals(200, answer.status(), answer.body().toString());
        assertEquals("printed", answer.paper());
        return answer;
    }

    private void loseServer() {
        server.kill();
        kiosks.forEach(TouchKiosk::awaitGiving);
    }

    /** How long it takes until everything is handed in, in milliseconds. */
    private long serverComesBack() {
        server = ServerProcess.start(folder.resolve("server"), server.devicePort());
        kiosks.forEach(TouchKiosk::awaitConnected);
        kiosks.forEach(TouchKiosk::awaitHandedIn);
        return (System.nanoTime() - server.readyNanos()) / 1_000_000;
    }

    /** The numbers that a window calls, one after the other. */
    private List<String> called(int count) {
        WireClient terminal = server.open("terminal-1");
        DemoHall.openCounter(terminal, 1);
        return IntStream.range(0, count)
                .mapToObj(
                        i -> {
                            JsonNode ticket = terminal.change("ticket.next");
                            terminal.change("ticket.finish");
                            return ticket.path("number").asText();
                        })
                .toList();
    }

    private List<String> papers() {
        return kiosks.stream().flatMap(kiosk -> kiosk.tray().numbers().stream()).sorted().toList();
    }
}
