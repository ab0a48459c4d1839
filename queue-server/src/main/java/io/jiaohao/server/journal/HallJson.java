package io.jiaohao.server.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jiaohao.server.domain.command.Decision;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.TransferTicket;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.statistics.Spread;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the domain's values are written in the journal and between members: records as JSON objects,
 * ids as texts, and the members of a sealed type by their simple name in {@code type}. The domain
 * itself knows nothing of it. Any thread.
 */
public final class HallJson {
    private static final List<Class<?>> SEALED =
            List.of(
                    HallEvent.class,
                    HallCommand.class,
                    TransferTicket.Target.class,
                    Answer.class,
                    Reply.class,
                    Verdict.class,
                    Decision.class);
    private static final JsonMapper MAPPER = mapper();

    private HallJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder =
                JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .addModule(IdModule.create())
                        .addModule(
                                new SimpleModule("spreads")
                                        .addSerializer(Spread.class, ToStringSerializer.instance))
                        .defaultPropertyInclusion(
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                        .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                        .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                        .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> sealed : SEALED) {
            builder.addMixIn(sealed, Named.class);
            members(sealed)
                    .forEach(
                            member ->
                                    builder.registerSubtypes(
                                            new NamedType(member, member.getSimpleName())));
        }
        return builder.build();
    }

    private static Stream<Class<?>> members(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? members(member) : Stream.of(member));
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Expected to write a %s as JSON".formatted(value.getClass().getSimpleName()),
                    e);
        }
    }

    /** The same in little room; any tool for gzip reads it. */
    public static byte[] writeCompressed(Object value) {
        return Compressed.of(plain -> write(value, plain));
    }

    public static <T> T readCompressed(byte[] bytes, Class<T> type) {
        return Compressed.expand(bytes, plain -> read(plain, type));
    }

    /** Writes what is too large to be held as a whole; the stream stays open. */
    static void write(Object value, OutputStream json) throws IOException {
        MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(json, value);
    }

    static <T> T read(InputStream json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Expected to read a %s, but %s".formatted(type.getSimpleName(), e.getMessage()),
                    e);
        }
    }
}
