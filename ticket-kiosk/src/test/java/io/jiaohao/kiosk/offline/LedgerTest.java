package io.jiaohao.kiosk.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.kiosk.disk.DurableFile;
import io.jiaohao.kiosk.take.TouchOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kiosk holds and gave. */
class LedgerTest {
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2026-11-21T10:00:00+08:00");
    private static final OffsetDateTime END = OffsetDateTime.parse("2026-11-22T04:00:00+08:00");

    @TempDir Path folder;

    @Test
    void shouldN1WriteNumbersAsTheServerDoes() {
        assertEquals("A002", block("A", 2, 51).number());
        assertEquals("1000", block("", 1_000, 1_001).number());
    }

    @Test
    void shouldGiveEachNumberOnceAndThenThoseOfTheNextBlock() {
        Ledger ledger = ledger(block("A", 2, 3), block("A", 10, 10));

        for (String expected : List.of("A002", "A003", "A010")) {
            Block block = ledger.block("household", TEN).orElseThrow();
            assertEquals(expected, block.number());
            ledger = ledger.giving(block, given(block, TEN));
        }

        assertEquals(Optional.empty(), ledger.block("household", TEN));
        assertEquals(3, ledger.given().size());
    }

    @Test
    void shouldForgetBlocksThatAreSpentOrOver() {
        Ledger ledger = ledger(block("A", 2, 2).used(), block("A", 3, 4), block("R", 1, 5));

        Ledger later = ledger.leasing(block("A", 60, 61), TEN);
        assertEquals(List.of(3, 1, 60), later.blocks().stream().map(Block::from).toList());
        Block next = new Block("household", "A", 1, 5, END, END.plusDays(1), 1); // of the next day
        assertEquals(List.of(next), later.leasing(next, END).blocks());
    }

    @Test
    void shouldN8HandInByTheTimeOfTheTake() {
        Block block = block("A", 2, 9);
        Given late = given(block, TEN.plusMinutes(2));
        Given early = given(block.used(), TEN.plusMinutes(1));
        Ledger ledger = new Ledger(List.of(), List.of(late, early));

        assertEquals(Optional.of(early), ledger.nextToHandIn());
        Ledger after = ledger.changing(early.touch().request(), each -> each.handedIn("id"));
        assertEquals(Optional.of(late), after.nextToHandIn());
    }

    @Test
    void shouldKeepANumberUntilBothServerAndVisitorHaveIt() {
        Given given = given(block("A", 2, 9), TEN);
        String request = given.touch().request();
        Ledger ledger = new Ledger(List.of(), List.of(given));

        Ledger out = ledger.changing(request, each -> each.at(Given.Stage.OUT));
        assertEquals(1, out.given().size());
        assertTrue(out.changing(request, each -> each.handedIn("id")).given().isEmpty());
        Ledger handedIn = ledger.changing(request, each -> each.handedIn("id"));
        assertEquals(1, handedIn.given().size());
        assertTrue(handedIn.changing(request, each -> each.at(Given.Stage.OUT)).given().isEmpty());
    }

    @Test
    void shouldReadBackWhatWasStored() throws IOException {
        Given given = given(block("A", 2, 9), TEN).refused(new Given.Refusal("不在号段内", TEN));
        Ledger ledger = new Ledger(List.of(block("A", 2, 9)), List.of(given));
        DurableFile<Ledger> file = new DurableFile<>(folder.resolve("numbers.json"), Ledger.class);

        file.write(ledger);
        file.write(ledger);

        assertEquals(Optional.of(ledger), file.read());
        assertEquals(List.of("numbers.json"), List.of(folder.toFile().list()));
    }

    private static Ledger ledger(Block... blocks) {
        return new Ledger(List.of(blocks), List.of());
    }

    private static Block block(String prefix, int from, int to) {
        return new Block("household", prefix, from, to, TEN.minusHours(1), END, from);
    }

    private static Given given(Block block, OffsetDateTime at) {
        TouchOrder touch =
                new TouchOrder("touch-" + block.number() + "-1", "newborn", "zh-CN", TEN);
        return Given.of(touch, SampleHall.hall().matters().get(0), block, at);
    }
}
