package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.server.domain.command.Decision;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.TransferTicket;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.scenario.Samples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of value that rests in the journal or travels between members survives as JSON. */
class JsonCatalogueTest {
    static Stream<Class<?>> named() {
        return Stream.of(
                        HallEvent.class,
                        HallCommand.class,
                        TransferTicket.Target.class,
                        Answer.class,
                        Reply.class,
                        Verdict.class,
                        Decision.class)
                .flatMap(Samples::kinds);
    }

    @ParameterizedTest
    @MethodSource("named")
    void shouldSurviveUnderItsSealedType(Class<?> kind) {
        Class<?> sealed = sealedTypeOf(kind);
        for (Object value : new Object[] {Samples.full(kind), Samples.sparse(kind)}) {
            assertEquals(value, HallJson.read(HallJson.write(value), sealed));
        }
    }

    private static Class<?> sealedTypeOf(Class<?> kind) {
        return Stream.of(kind.getInterfaces()).filter(Class::isSealed).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("named")
    void shouldBeNamedByItsSimpleName(Class<?> kind) throws IOException {
        JsonNode json = new ObjectMapper().readTree(HallJson.write(Samples.full(kind)));
        assertEquals(kind.getSimpleName(), json.path("type").asText());
    }

    @ParameterizedTest
    @ValueSource(classes = {Batch.class, Order.class, HallSnapshot.class})
    void shouldSurviveAsAWhole(Class<?> kind) {
        assertEquals(Samples.full(kind), HallJson.read(HallJson.write(Samples.full(kind)), kind));
    }

    @Test
    void shouldWriteEveryIdAsAText() {
        for (Class<?> id : Id.class.getPermittedSubclasses()) {
            Object sample = Samples.full(id);
            assertEquals(
                    "\"text 文字\"",
                    new String(HallJson.write(sample), java.nio.charset.StandardCharsets.UTF_8));
            assertEquals(sample, HallJson.read(HallJson.write(sample), id));
        }
    }

    /** A journal is read by later versions: what an event once held may be gone, or new. */
    @Test
    void shouldReadAnEventOfALaterVersion() {
        String later =
                """
                {"command": "c", "events": [{"type": "CounterClosed", "counter": "1",
                 "at": "2026-11-23T01:00:00Z", "mood": "glad"}]}""";
        Batch batch =
                HallJson.read(later.getBytes(java.nio.charset.StandardCharsets.UTF_8), Batch.class);
        assertNotNull(batch.events().get(0));
    }
}
