package io.jiaohao.display.strip.line;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.strip.driver.CandleSettings;
import io.jiaohao.display.strip.driver.DriverKind;
import io.jiaohao.display.strip.driver.ModbusSettings;
import io.jiaohao.display.strip.driver.OnbonSettings;
import io.jiaohao.display.strip.driver.RawSettings;
import io.jiaohao.display.strip.emulator.EmulatedCandle;
import io.jiaohao.display.strip.emulator.EmulatedModbus;
import io.jiaohao.display.strip.emulator.EmulatedOnbon;
import io.jiaohao.display.strip.emulator.EmulatedRaw;
import io.jiaohao.display.strip.emulator.LineEnd;
import io.jiaohao.display.strip.emulator.SerialEnd;
import io.jiaohao.display.strip.emulator.Shows;
import io.jiaohao.display.strip.emulator.Shows.Shown;
import io.jiaohao.display.strip.emulator.TcpEnd;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines with emulated devices, over real sockets and pseudo terminals. */
class StripLineTest {
    private static final Duration LIMIT = Duration.ofSeconds(50); // ten times what it may take
    private static final Duration NEVER = Duration.ofHours(1);
    private static final DriverKind ONBON =
            new DriverKind.Onbon(new OnbonSettings(null, null, false));
    private static final DriverKind CANDLE = new DriverKind.Candle(new CandleSettings(null, null));
    private static final DriverKind MODBUS =
            new DriverKind.Modbus(new ModbusSettings(null, null, null, null, null, null));

    @TempDir Path folder;
    private final Shows shows = new Shows(shown -> {});

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldShowCallsOnSeveralOnbonCardsOfOneLine(boolean serial) throws Exception {
        EmulatedOnbon cards = new EmulatedOnbon(Set.of(1, 2, 3), shows);
        try (LineEnd end = serial ? serial(cards) : new TcpEnd(cards, 0);
                LineBench bench = new LineBench(ONBON, end, List.of(1, 2, 3))) {
            awaitShown(3, "综合业务");
            bench.hall().call("2", "Z012").pause("3", "2030-01-01T13:30:00+08:00");
            bench.tell();

            awaitShown(2, "请Z012号");
            awaitShown(3, "午休 13:30回");
            assertEquals("综合业务", shows.at(1));
            assertEquals("OK open", bench.healthNow());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldShowNumbersOnModbusDisplays(boolean serial) throws Exception {
        EmulatedModbus displays = new EmulatedModbus(Set.of(1, 2), shows);
        try (LineEnd end =
                        serial
                                ? new SerialEnd(displays, folder.resolve("bus"))
                                : new TcpEnd(displays, 0);
                LineBench bench = new LineBench(MODBUS, end, List.of(1, 2))) {
            bench.hall().call("2", "A001");
            bench.tell();

            awaitShown(2, "  A001");
            awaitShown(1, "      ");
        }
    }

    @Test
    void shouldBlinkNewCallsOnCandleBoards() throws Exception {
        EmulatedCandle boards = new EmulatedCandle(Set.of(32, 33), shows);
        try (LineEnd end = new SerialEnd(boards, folder.resolve("bus"));
                LineBench bench = new LineBench(CANDLE, end, List.of(32, 33))) {
            bench.hall().call("1", "A12");
            bench.tell();

            awaitShown(32, "A12>1*");
            awaitShown(32, "A12>1");
        }
    }

    @Test
    void shouldSendRawFrames() throws Exception {
        DriverKind raw =
                new DriverKind.Raw(
                        new RawSettings("02 {address} {number,4} 03", "GBK", null, null));
        try (LineEnd end = new TcpEnd(new EmulatedRaw(shows), 0);
                LineBench bench = new LineBench(raw, end, List.of(9))) {
            bench.hall().call("1", "A12");
            bench.tell();

            awaitShown(0, "02 09 41 31 32 20 03");
        }
    }

    /** Calls come three times as fast as the boards can be told. */
    @Test
    void shouldShowEveryCallOfABurstOnASlowLineForItsTime() throws Exception {
        List<Integer> addresses = List.of(32, 33, 34, 35, 36, 37, 38, 39);
        EmulatedCandle boards = new EmulatedCandle(Set.copyOf(addresses), shows);
        Set<String> called = new TreeSet<>();
        try (LineEnd end = new TcpEnd(boards, 0);
                LineBench bench = new LineBench(CANDLE, end, addresses)) {
            await().atMost(LIMIT).until(() -> shows.frames() >= addresses.size());
            for (int i = 0; i < 24; i++) {
                String number = "A%02d".formatted(i);
                bench.hall().call(String.valueOf(i % 8 + 1), number);
                bench.tell();
                called.add(number);
            }

            await().atMost(LIMIT).until(() -> numbersShown().containsAll(called));
        }
        addresses.forEach(address -> assertShownForItsTime(address));
    }

    @Test
    void shouldTellANewCallBeforeOtherChanges() throws Exception {
        List<Integer> addresses = List.of(32, 33, 34, 35, 36, 37);
        EmulatedCandle boards = new EmulatedCandle(Set.copyOf(addresses), shows);
        try (LineEnd end = new TcpEnd(boards, 0);
                LineBench bench = new LineBench(CANDLE, end, addresses, NEVER)) {
            await().atMost(LIMIT).until(() -> shows.frames() >= addresses.size());
            int before = shows.history().size();
            for (int i = 1; i < addresses.size(); i++) {
                bench.hall().serve(String.valueOf(i), "A0" + i);
            }
            bench.hall().call("6", "A99");
            bench.tell();

            await().atMost(LIMIT).until(() -> shows.history().size() > before + 4);
            List<Shown> first = shows.history().subList(before, before + 2); // one was on its way
            assertTrue(
                    first.stream().anyMatch(shown -> shown.text().equals("A99>6*")),
                    () -> "history=" + shows.history());
        }
    }

    private Set<String> numbersShown() {
        Set<String> numbers = new TreeSet<>();
        shows.history().stream()
                .filter(shown -> shown.text().length() >= 3)
                .forEach(shown -> numbers.add(shown.text().substring(0, 3)));
        return numbers;
    }

    private void assertShownForItsTime(int address) {
        List<Shown> calls =
                shows.history().stream()
                        .filter(shown -> shown.address() == address && shown.text().endsWith("*"))
                        .toList();
        assertEquals(3, calls.size(), () -> "calls=" + calls);
        for (int i = 1; i < calls.size(); i++) {
            long millis = (calls.get(i).nanos() - calls.get(i - 1).nanos()) / 1_000_000;
            assertTrue(millis >= 1_900, "shown for " + millis + " ms");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldShowTheHallAsItIsAfterTheLineWasCut(boolean serial) throws Exception {
        EmulatedOnbon cards = new EmulatedOnbon(Set.of(1, 2, 3), shows);
        try (LineEnd end = serial ? serial(cards) : new TcpEnd(cards, 0);
                LineBench bench = new LineBench(ONBON, end, List.of(1, 2, 3), NEVER)) {
            bench.hall().call("1", "A001");
            bench.tell();
            awaitShown(1, "请A001号");
            awaitShown(3, "综合业务");
            end.pull();
            awaitHealth(bench, "FAILED lost: ");
            shows.losePower();
            bench.hall().finish("1").call("2", "A002");
            bench.tell();
            end.plug();
            long joined = System.nanoTime();

            awaitShown(2, "请A002号");
            awaitShown(1, "综合业务");
            awaitShown(3, "综合业务"); // nothing changed there, but it lost its power, too
            System.out.printf(
                    "figure: line joined -> all strips right after %d ms (serial=%s)%n",
                    (System.nanoTime() - joined) / 1_000_000, serial);
            awaitHealth(bench, "OK open");
        }
    }

    /** FT3: a card that lost its power for a moment, without the line being lost. */
    @Test
    void shouldTellAStripAgainWhatItShows() throws Exception {
        EmulatedOnbon cards = new EmulatedOnbon(Set.of(1), shows);
        try (LineEnd end = serial(cards);
                LineBench bench = new LineBench(ONBON, end, List.of(1))) {
            awaitShown(1, "综合业务");
            bench.tell();
            shows.losePower();
            long cut = System.nanoTime();

            awaitShown(1, "综合业务");
            System.out.printf(
                    "figure: strip without power -> right after %d ms%n",
                    (System.nanoTime() - cut) / 1_000_000);
        }
    }

    @Test
    void shouldServeTheOthersWhileOneIsSilentOrRefuses() throws Exception {
        EmulatedOnbon cards = new EmulatedOnbon(Set.of(1, 2, 3), shows);
        cards.mute(1, true);
        cards.refuse(2, 12);
        try (LineEnd end = new TcpEnd(cards, 0);
                LineBench bench = new LineBench(ONBON, end, List.of(1, 2, 3))) {
            awaitHealth(bench, "FAILED strip 1: no answer; strip 2: error 12: font missing");
            bench.hall().call("3", "A003").call("1", "A001");
            bench.tell();
            awaitShown(3, "请A003号");

            cards.mute(1, false);
            cards.refuse(2, 0);
            awaitShown(1, "请A001号");
            awaitShown(2, "综合业务");
            awaitHealth(bench, "OK open");
        }
    }

    /** Five that are gone cost a line seconds each round. */
    @Test
    void shouldServeTheOnlyOneLeftOfSix() throws Exception {
        EmulatedOnbon cards = new EmulatedOnbon(Set.of(1, 2, 3, 4, 5, 6), shows);
        List.of(1, 2, 3, 4, 5).forEach(address -> cards.mute(address, true));
        try (LineEnd end = new TcpEnd(cards, 0);
                LineBench bench = new LineBench(ONBON, end, List.of(1, 2, 3, 4, 5, 6), NEVER)) {
            for (int i = 1; i <= 5; i++) {
                bench.hall().call("6", "A00" + i);
                bench.tell();
                awaitShown(6, "请A00%d号".formatted(i));
            }
            awaitHealth(bench, "FAILED strip 1: no answer; strip 2: no answer; strip 3: no answer");
            assertTrue(
                    bench.health().stream().noneMatch(each -> each.contains("lost")),
                    () -> "health=" + bench.health());
        }
    }

    @Test
    void shouldOpenALineAnewOnWhichNobodyAnswers() throws Exception {
        EmulatedOnbon cards = new EmulatedOnbon(Set.of(1), shows);
        cards.mute(1, true);
        try (LineEnd end = new TcpEnd(cards, 0);
                LineBench bench = new LineBench(ONBON, end, List.of(1))) {
            awaitHealth(bench, "FAILED lost: nobody answers");
            cards.mute(1, false);

            awaitShown(1, "综合业务");
        }
    }

    private LineEnd serial(EmulatedOnbon cards) throws IOException {
        return new SerialEnd(cards, folder.resolve("line"));
    }

    private void awaitShown(int address, String text) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(
                        () -> assertEquals(text, shows.at(address), () -> "" + shows.history()));
    }

    private static void awaitHealth(LineBench bench, String begin) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> bench.healthNow().startsWith(begin));
    }
}
