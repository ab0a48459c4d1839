package io.jiaohao.server.domain.state;

import static java.util.Comparator.naturalOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A row against a sorted map that is walked. */
final class RowTest {
    private static final int STEPS = 4_000;
    private static final int PLACES = 300;

    private final Random random = new Random(7);
    private final TreeMap<Place, Row.Entry> walked = new TreeMap<>();
    private Row row = Row.EMPTY;

    @Test
    void shouldStandAsASortedMapDoes() {
        for (int step = 0; step < STEPS; step++) {
            change();
            List<TicketId> expected = walked.values().stream().map(Row.Entry::ticket).toList();
            assertEquals(expected, row.values().toJavaList());
            assertEquals(expected.size(), row.size());
            assertEquals(expected.isEmpty(), row.isEmpty());
        }
    }

    @Test
    void shouldCountThoseBeforeAPlace() {
        for (int step = 0; step < STEPS; step++) {
            change();
            Place place = place();
            assertEquals(walked.headMap(place).size(), row.before(place));
        }
        assertEquals(row.size(), row.before(null));
    }

    @Test
    void shouldN8FindTheLastBeforeTheFirstSinceLater() {
        for (int step = 0; step < STEPS; step++) {
            change();
            Instant time = Instant.ofEpochSecond(random.nextInt(PLACES));
            assertEquals(lastSince(time), row.lastSince(time));
        }
    }

    @Test
    void shouldKnowWhoseTicketWasTakenFirst() {
        for (int step = 0; step < STEPS; step++) {
            change();
            assertEquals(
                    walked.values().stream().map(Row.Entry::taken).min(naturalOrder()),
                    row.firstTaken());
        }
    }

    @Test
    void shouldStayFlat() {
        for (int arrival = 0; arrival < STEPS; arrival++) {
            Place place = Place.atEnd(arrival);
            row = row.with(new Row.Entry(place, new TicketId("t" + arrival), Instant.EPOCH, null));
        }
        for (int arrival = 0; arrival < STEPS; arrival += 3) {
            row = row.without(Place.atEnd(arrival));
        }
        assertTrue(depth(row.root()) <= 24, () -> "depth=" + depth(row.root()));
    }

    private static int depth(Branch part) {
        return part == null ? 0 : 1 + Math.max(depth(part.left()), depth(part.right()));
    }

    private Optional<Row.Entry> lastSince(Instant time) {
        List<Row.Entry> timed = new ArrayList<>();
        for (Row.Entry entry : walked.values()) {
            if (entry.since() != null && entry.since().isAfter(time)) {
                break;
            }
            if (entry.since() != null) {
                timed.add(entry);
            }
        }
        return timed.isEmpty() ? Optional.empty() : Optional.of(timed.get(timed.size() - 1));
    }

    private void change() {
        Place place = place();
        if (random.nextInt(5) < 2) {
            row = row.without(place);
            walked.remove(place);
        } else {
            Row.Entry entry =
                    new Row.Entry(
                            place, new TicketId("t" + random.nextInt()), taken(), since(place));
            row = row.with(entry);
            walked.put(place, entry);
        }
    }

    private Place place() {
        return Place.atEnd(random.nextInt(PLACES));
    }

    private Instant taken() {
        return Instant.ofEpochSecond(random.nextInt(PLACES));
    }

    /** About in the order of the places; some stand for no moment. */
    private Instant since(Place place) {
        return random.nextInt(4) == 0
                ? null
                : Instant.ofEpochSecond(place.arrival() + random.nextInt(5));
    }
}
