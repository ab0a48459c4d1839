package io.jiaohao.server.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.jiaohao.server.domain.state.Id;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Ids as plain JSON texts. */
final class IdModule {
    private IdModule() {}

    static SimpleModule create() {
        SimpleModule module = new SimpleModule("ids");
        module.addSerializer(Id.class, new Writer());
        for (Class<?> id : Id.class.getPermittedSubclasses()) {
            register(module, id.asSubclass(Id.class));
        }
        return module;
    }

    private static <I extends Id> void register(SimpleModule module, Class<I> id) {
        module.addDeserializer(id, new Reader<>(id));
    }

    private static final class Writer extends StdSerializer<Id> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(id.value());
        }
    }

    private static final class Reader<I extends Id> extends StdDeserializer<I> {
        private static final long serialVersionUID = 1L;
        private final transient MethodHandle constructor;
        private final Class<I> type;

        Reader(Class<I> type) {
            super(type);
            this.type = type;
            try {
                this.constructor =
                        MethodHandles.publicLookup()
                                .findConstructor(
                                        type, MethodType.methodType(void.class, String.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "Expected %s to be made of one text".formatted(type), e);
            }
        }

        @Override
        public I deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return type.cast(constructor.invoke(parser.getText()));
            } catch (IOException | RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IOException(e);
            }
        }
    }
}
