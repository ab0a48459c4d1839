package io.jiaohao.kit.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReopeningTest {
    @Test
    void shouldTryAgainSoonAndThenEverySecond() {
        Reopening reopening = new Reopening();

        assertEquals(
                List.of(200L, 400L, 800L, 1_000L, 1_000L),
                Stream.generate(reopening::next).limit(5).map(Duration::toMillis).toList());
        reopening.reset();
        assertEquals(200, reopening.next().toMillis());
    }
}
