package io.jiaohao.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hazelcast.config.SerializationConfig;
import com.hazelcast.internal.serialization.InternalSerializationService;
import com.hazelcast.internal.serialization.impl.DefaultSerializationServiceBuilder;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.state.Explanation;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.domain.state.Lateness;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.scenario.Samples;
import io.jiaohao.server.scenario.TestHall;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What backups do, and what travels between members. */
class HallBackupTest {
    private static final Order CONFIGURE =
            new Order("o1", null, new ConfigureHall(TestHall.plan(), TestHall.NINE));
    private static final Order BEGIN = new Order("o2", null, new PassTime(TestHall.NINE));

    private final Map.Entry<String, HallValue> primary =
            new SimpleEntry<>("test", HallValue.unborn(TestHall.HALL));
    private final Map.Entry<String, HallValue> copy =
            new SimpleEntry<>("test", HallValue.unborn(TestHall.HALL));

    private HallBackup carriedOut(Order order) {
        HallProcessor processor = new HallProcessor(order, false);
        processor.process(primary);
        return (HallBackup) processor.getBackupProcessor();
    }

    @Test
    void shouldFoldTheSameEventsOnTheBackup() {
        carriedOut(CONFIGURE).process(copy);
        carriedOut(BEGIN).process(copy);
        assertEquals(primary.getValue(), copy.getValue());
        assertEquals(2, copy.getValue().revision());
    }

    @Test
    void shouldSkipWhatTheCopyHasAlready() {
        HallBackup backup = carriedOut(CONFIGURE);
        backup.process(copy);
        backup.process(copy);
        assertEquals(primary.getValue(), copy.getValue());
    }

    @Test
    void shouldNotFoldOverAGap() {
        carriedOut(CONFIGURE);
        carriedOut(BEGIN).process(copy);
        assertEquals(0, copy.getValue().revision());
    }

    @Test
    void shouldSendNothingToTheBackupWhenNothingChanged() {
        carriedOut(CONFIGURE);
        carriedOut(BEGIN);
        assertNull(carriedOut(new Order("o3", null, BEGIN.command())));
    }

    @Test
    void shouldCatchUpFromWhereItIs() {
        Batch first = carriedOut(CONFIGURE).batch();
        new HallBackup(1, first).process(copy);
        Batch second = carriedOut(BEGIN).batch();
        travelled(new HallCatchUp(1, List.of(first, second))).process(copy);
        assertEquals(primary.getValue().hall(), copy.getValue().hall());
        assertEquals(2, copy.getValue().revision());
        assertTrue(copy.getValue().journaled(), "which the store is not told of");
    }

    @Test
    void shouldNotCatchUpFromAnotherHall() {
        Batch first = carriedOut(CONFIGURE).batch();
        new HallBackup(1, first).process(copy);
        HallValue before = copy.getValue();
        Batch other = new Batch("other", null, first.events(), null);
        Batch second = carriedOut(BEGIN).batch();
        new HallCatchUp(1, List.of(other, second)).process(copy);
        new HallCatchUp(2, List.of(second, second)).process(copy);
        assertEquals(before, copy.getValue());
    }

    @Test
    void shouldTravelBetweenMembers() {
        HallBackup backup = travelled(carriedOut(CONFIGURE));
        assertEquals(1, backup.revision());
        assertEquals("o1", backup.batch().command());
        assertEquals(CONFIGURE, travelled(new HallProcessor(CONFIGURE, false)).order());
        var question = HallQuery.Question.WHOLE;
        assertEquals(question, travelled(new HallQuery(question, false)).question());
        HallOutcome outcome =
                new HallOutcome(
                        Samples.full(Verdict.Done.class),
                        3,
                        4,
                        5,
                        List.of(Samples.full(TicketTaken.class)),
                        "7b1f",
                        primary.getValue().hall());
        assertEquals(outcome.leaving(), travelled(outcome));
        HallQuery.Answer answer =
                new HallQuery.Answer(
                        5,
                        2,
                        primary.getValue().hall(),
                        Samples.full(Ticket.class),
                        Samples.full(Promise.class),
                        Samples.full(Lateness.class),
                        Samples.full(Explanation.class));
        HallQuery.Answer read = travelled(answer);
        assertEquals(answer.whole(null), read.whole(null));
        assertEquals(flat(answer), flat(read));
        HallValue value = travelled(primary.getValue());
        assertEquals(primary.getValue().revision(), value.revision());
        assertEquals(HallSnapshot.of(primary.getValue().hall()), HallSnapshot.of(value.hall()));
    }

    private static HallSnapshot flat(HallQuery.Answer answer) {
        return HallSnapshot.of(Objects.requireNonNull(answer.hall()));
    }

    private static <T> T travelled(T value) {
        SerializationConfig config = new SerializationConfig();
        JsonSerializer.all().forEach(config::addSerializerConfig);
        InternalSerializationService service =
                new DefaultSerializationServiceBuilder().setConfig(config).build();
        T read = service.toObject(service.toData(value));
        assertNotNull(read);
        return read;
    }
}
