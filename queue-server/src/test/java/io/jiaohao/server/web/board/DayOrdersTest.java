package io.jiaohao.server.web.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.PersonActed;
import io.jiaohao.server.domain.state.PersonId;
import io.jiaohao.server.domain.state.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was ordered on another day is not of today. */
class DayOrdersTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final PersonActed FIRST = acted(NINE);
    private static final PersonActed SECOND = acted(NINE.plusSeconds(60));

    private final DayOrders orders = new DayOrders();

    private static PersonActed acted(Instant at) {
        return new PersonActed(new Ruling(new PersonId("wang"), "a drill", at), "StopHall", "");
    }

    @BeforeEach
    void begin() {
        orders.turnTo(MONDAY);
        orders.after(SECOND);
    }

    @Test
    void shouldAddThoseOfTheLog() {
        orders.read(MONDAY, List.of(FIRST, SECOND));
        assertEquals(List.of(SECOND, FIRST), orders.newestFirst());
    }

    @Test
    void shouldForgetThemWhenADayBegins() {
        orders.after(new DayStarted(TUESDAY, NINE));
        assertEquals(List.of(), orders.newestFirst());
    }

    @Test
    void shouldForgetThemWhenTheDayIsAnotherThoughItsBeginningWasLost() {
        orders.turnTo(TUESDAY);
        assertEquals(List.of(), orders.newestFirst());
    }

    @Test
    void shouldKeepThemWhenOtherEventsWereLost() {
        orders.turnTo(MONDAY);
        assertEquals(List.of(SECOND), orders.newestFirst());
    }

    @Test
    void shouldDropALogThatComesAfterItsDay() {
        orders.after(new DayStarted(TUESDAY, NINE));
        orders.read(MONDAY, List.of(FIRST));
        assertEquals(List.of(), orders.newestFirst());
    }
}
