package io.jiaohao.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.report.Period.Kind;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where periods begin and end. */
class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-11-29, 2026-11-29, 2026-11-29",
        "WEEK, 2026-11-29, 2026-11-23, 2026-11-29",
        "WEEK, 2026-11-23, 2026-11-23, 2026-11-29",
        "MONTH, 2028-02-10, 2028-02-01, 2028-02-29",
        "QUARTER, 2026-11-29, 2026-10-01, 2026-12-31",
        "YEAR, 2026-11-29, 2026-01-01, 2026-12-31"
    })
    void shouldHoldTheDay(Kind kind, LocalDate day, LocalDate from, LocalDate to) {
        Period period = Period.of(kind, day);
        assertEquals(from, period.from());
        assertEquals(to, period.to());
        assertEquals(period, Period.of(kind, to));
    }
}
