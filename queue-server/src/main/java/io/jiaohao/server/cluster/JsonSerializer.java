package io.jiaohao.server.cluster;

import com.hazelcast.config.SerializerConfig;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.StreamSerializer;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.journal.HallJson;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries a type between members as the JSON of a flat form of it. Any thread.
 *
 * @param <T> the type
 * @param <F> its flat form
 */
final class JsonSerializer<T, F> implements StreamSerializer<T> {
    private record FlatValue(HallSnapshot hall, long revision, @Nullable Batch last) {}

    /** For views, which need no remembered requests: most of a great hall's bytes. */
    private record FlatAnswer(HallQuery.Answer answer, @Nullable HallSnapshot hall) {
        static FlatAnswer of(HallQuery.Answer answer) {
            Hall hall = answer.hall();
            return new FlatAnswer(
                    answer.whole(null), hall == null ? null : HallSnapshot.withoutRequests(hall));
        }

        HallQuery.Answer toAnswer() {
            return hall == null ? answer : answer.whole(hall.toHall());
        }
    }

    private record FlatBackup(long revision, Batch batch) {}

    private record FlatCatchUp(long from, List<Batch> batches) {}

    private final int typeId;
    private final Class<F> flat;
    private final Function<T, F> flatten;
    private final Function<F, T> restore;

    private JsonSerializer(
            int typeId, Class<F> flat, Function<T, F> flatten, Function<F, T> restore) {
        this.typeId = typeId;
        this.flat = flat;
        this.flatten = flatten;
        this.restore = restore;
    }

    /** Every type that travels; the numbers are part of what members of one cluster agree on. */
    static List<SerializerConfig> all() {
        return List.of(
                config(
                        HallProcessor.class,
                        new JsonSerializer<>(
                                1,
                                Order.class,
                                HallProcessor::order,
                                order -> new HallProcessor(order, true))),
                config(
                        HallQuery.class,
                        new JsonSerializer<>(
                                2,
                                HallQuery.Question.class,
                                HallQuery::question,
                                question -> new HallQuery(question, true))),
                config(
                        HallBackup.class,
                        new JsonSerializer<>(
                                3,
                                FlatBackup.class,
                                backup -> new FlatBackup(backup.revision(), backup.batch()),
                                flat -> new HallBackup(flat.revision(), flat.batch()))),
                config(
                        HallOutcome.class,
                        new JsonSerializer<>(
                                4, HallOutcome.class, HallOutcome::leaving, Function.identity())),
                config(
                        HallQuery.Answer.class,
                        new JsonSerializer<>(
                                5, FlatAnswer.class, FlatAnswer::of, FlatAnswer::toAnswer)),
                config(
                        HallValue.class,
                        new JsonSerializer<>(
                                6,
                                FlatValue.class,
                                value ->
                                        new FlatValue(
                                                HallSnapshot.of(value.hall()),
                                                value.revision(),
                                                value.last()),
                                flat ->
                                        new HallValue(
                                                flat.hall().toHall(),
                                                flat.revision(),
                                                flat.last()))),
                config(
                        HallCatchUp.class,
                        new JsonSerializer<>(
                                7,
                                FlatCatchUp.class,
                                missed -> new FlatCatchUp(missed.from(), missed.batches()),
                                flat -> new HallCatchUp(flat.from(), flat.batches()))));
    }

    private static <T> SerializerConfig config(Class<T> type, JsonSerializer<T, ?> serializer) {
        return new SerializerConfig().setTypeClass(type).setImplementation(serializer);
    }

    @Override
    public int getTypeId() {
        return typeId;
    }

    @Override
    public void write(ObjectDataOutput out, T value) throws IOException {
        out.writeByteArray(HallJson.write(flatten.apply(value)));
    }

    @Override
    public T read(ObjectDataInput in) throws IOException {
        return restore.apply(HallJson.read(Objects.requireNonNull(in.readByteArray()), flat));
    }
}
