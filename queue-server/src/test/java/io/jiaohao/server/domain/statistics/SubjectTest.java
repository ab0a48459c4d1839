package io.jiaohao.server.domain.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.scenario.Samples;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every event about a ticket is known to be: a new kind that is not would leave its visit behind.
 */
class SubjectTest {
    static Stream<Class<?>> ticketEvents() {
        return Samples.kinds(HallEvent.class)
                .filter(
                        kind ->
                                kind.getSimpleName().startsWith("Ticket")
                                        || Arrays.stream(kind.getRecordComponents())
                                                .anyMatch(part -> part.getName().equals("ticket")));
    }

    @ParameterizedTest
    @MethodSource("ticketEvents")
    void shouldM4KnowTheTicketOfAnEvent(Class<? extends HallEvent> kind) {
        assertTrue(Subject.of(Samples.full(kind)).isPresent(), kind.getSimpleName());
    }

    @Test
    void shouldSeeMostKinds() {
        assertTrue(ticketEvents().count() >= 13);
    }
}
