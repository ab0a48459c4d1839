package io.jiaohao.kiosk.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.HallView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For what numbers are given without a server (N8). */
class PossibleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-21T12:00:00+08:00");
    private static final Set<String> NEWBORN = Set.of("newborn");

    @ParameterizedTest
    @CsvSource({
        "08:20, 11:40, 08:19:59, false",
        "08:20, 11:40, 08:20:00, true",
        "08:20, 11:40, 11:39:59, true",
        "08:20, 11:40, 11:40:00, false",
        "13:50, 24:00, 23:59:59, true",
    })
    void shouldT1GiveNumbersWithinTheMattersHours(
            String from, String to, String clock, boolean given) {
        HallView hall =
                hall(
                        matter ->
                                ((ObjectNode) matter.at("/hours/0"))
                                        .put("from", from)
                                        .put("to", to));
        OffsetDateTime now = OffsetDateTime.parse("2026-11-21T" + clock + "+08:00");

        assertEquals(given ? NEWBORN : Set.of(), matters(hall, TODAY, now));
    }

    @Test
    void shouldCompareHoursInTheHallsTimeZone() {
        HallView hall =
                hall(
                        matter ->
                                ((ObjectNode) matter.at("/hours/0"))
                                        .put("from", "11:00")
                                        .put("to", "13:00"));

        assertEquals(NEWBORN, matters(hall, TODAY, OffsetDateTime.parse("2026-11-21T04:30:00Z")));
    }

    @Test
    void shouldNotTakeTheHoursOfAnotherDayForTodays() {
        assertEquals(Set.of(), matters(hall(matter -> {}), TODAY.minusDays(1), NOON));
    }

    @Test
    void shouldH7GiveNothingInAHallThatWasStopped() {
        assertEquals(NEWBORN, matters(SampleHall.hall(), TODAY, NOON));
        assertEquals(Set.of(), matters(hallIn("stopped"), TODAY, NOON));
        assertEquals(NEWBORN, matters(hallIn("closed"), TODAY, NOON)); // it was, in the morning
    }

    @Test
    void shouldT3GiveNothingWhereTheServerMustKnowThePerson() {
        assertEquals(
                Set.of(), matters(hall(matter -> matter.put("identity", "required")), TODAY, NOON));
        assertEquals(
                Set.of(),
                matters(hall(matter -> matter.put("identity", "real-name")), TODAY, NOON));
    }

    @Test
    void shouldGiveNothingOutsideTheTimeOfTheLease() {
        Block block = block();
        assertEquals(Set.of(), matters(SampleHall.hall(), TODAY, block.since().minusMinutes(2)));
        assertEquals(
                Set.of(), matters(SampleHall.hall(), block.until().toLocalDate(), block.until()));
    }

    private static Set<String> matters(HallView hall, LocalDate date, OffsetDateTime now) {
        return new Possible(hall, date, new Ledger(List.of(block()), List.of()), now).matters();
    }

    private static Block block() {
        return new Block(
                "household",
                "A",
                51,
                100,
                OffsetDateTime.parse("2026-11-21T04:10:00+08:00"),
                OffsetDateTime.parse("2026-11-22T04:00:00+08:00"),
                51);
    }

    private static HallView hallIn(String state) {
        ObjectNode hall = WireJson.MAPPER.valueToTree(SampleHall.hall());
        return read(hall.put("state", state));
    }

    private static HallView hall(Consumer<ObjectNode> ofNewborn) {
        ObjectNode hall = WireJson.MAPPER.valueToTree(SampleHall.hall());
        ofNewborn.accept((ObjectNode) hall.at("/matters/0"));
        return read(hall);
    }

    private static HallView read(JsonNode hall) {
        try {
            return WireJson.MAPPER.treeToValue(hall, HallView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
