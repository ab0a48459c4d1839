package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.HallSnapshot;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.scenario.Samples;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A snapshot is read by the program that wrote it or by one whose {@link HallSnapshot} has the same
 * shape. After a change of the shape: raise {@link SnapshotCodec#FORMAT}, then write the file again
 * with {@code -Djiaohao.shape=write}.
 */
class SnapshotCodecTest {
    private static final Path SHAPE =
            Path.of("src", "test", "resources", "journal", "snapshot-shape.txt");

    private final Map<String, String> types = new TreeMap<>();

    @Test
    void shouldBeReadAsItWasWritten() {
        HallSnapshot snapshot = Samples.full(HallSnapshot.class);
        assertEquals(snapshot, SnapshotCodec.read(SnapshotCodec.write(snapshot)));
    }

    @Test
    void shouldNotChangeItsShapeUnnoticed() throws IOException {
        add(HallSnapshot.class);
        StringBuilder shape = new StringBuilder("format %d%n".formatted(SnapshotCodec.FORMAT));
        types.forEach((name, parts) -> shape.append(name).append(": ").append(parts).append('\n'));
        if ("write".equals(System.getProperty("jiaohao.shape"))) {
            String first = Files.exists(SHAPE) ? Files.readAllLines(SHAPE).get(0) : "";
            assertTrue(
                    !shape.toString().startsWith(first + "\n"), "raise SnapshotCodec.FORMAT first");
            Files.writeString(SHAPE, shape);
        }
        assertEquals(Files.readString(SHAPE), shape.toString(), "see the test's own words");
    }

    /** Everything that a value of this type may be made of. */
    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof Class<?> known
                && known.getName().startsWith("io.jiaohao.")
                && !types.containsKey(name(known))) {
            types.put(name(known), ""); // before its parts: it may be among them
            types.put(name(known), parts(known));
        }
    }

    private String parts(Class<?> type) {
        if (Id.class.isAssignableFrom(type)) {
            return "text";
        }
        if (type.isEnum()) {
            return Arrays.toString(type.getEnumConstants());
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::add);
            return Arrays.stream(type.getPermittedSubclasses())
                    .map(SnapshotCodecTest::name)
                    .sorted()
                    .collect(Collectors.joining(" | "));
        }
        assertTrue(type.isRecord(), () -> type + " is no record: how is it written?");
        for (RecordComponent component : type.getRecordComponents()) {
            add(component.getGenericType());
        }
        return Arrays.stream(type.getRecordComponents())
                .map(each -> each.getName() + " " + name(each.getGenericType()))
                .collect(Collectors.joining(", "));
    }

    private static String name(Type type) {
        return type.getTypeName().replaceAll("[a-z0-9]+\\.", "");
    }
}
