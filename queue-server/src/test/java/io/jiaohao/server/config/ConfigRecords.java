package io.jiaohao.server.config;

import io.jiaohao.kit.config.Words;
import io.jiaohao.protocol.link.ServerAddress;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records that a configuration file is made of, found by walking from the one of the file. */
final class ConfigRecords {
    static final Map<String, Class<? extends Record>> FILES =
            Map.of("hall.yaml", HallFile.class, "server.yaml", ServerFile.class);

    private static final Set<Class<?>> WRITTEN_AS_TEXT =
            Set.of(Wait.class, SecretHash.class, ServerAddress.class, Network.class);

    private ConfigRecords() {}

    /** Each record, by the key under which it stands first, e.g. {@code counters[]}. */
    static Map<Class<?>, String> of(String file) {
        Map<Class<?>, String> found = new LinkedHashMap<>();
        Deque<Class<?>> left = new ArrayDeque<>(List.of(FILES.get(file)));
        found.put(FILES.get(file), file);
        while (!left.isEmpty()) {
            Class<?> record = left.remove();
            String outer = found.get(record).equals(file) ? "" : found.get(record) + ".";
            for (RecordComponent component : record.getRecordComponents()) {
                Class<?> inner = elementOf(component.getGenericType());
                String key = outer + Words.key(component) + (isList(component) ? "[]" : "");
                if (isGroup(inner) && found.putIfAbsent(inner, key) == null) {
                    left.add(inner);
                }
            }
        }
        return found;
    }

    static boolean isList(RecordComponent component) {
        return List.class == component.getType();
    }

    static boolean isText(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && map.getActualTypeArguments()[1] == String.class;
    }

    static boolean isGroup(Class<?> type) {
        return type.isRecord() && !WRITTEN_AS_TEXT.contains(type);
    }

    /** The type itself, or that of the items of a list. */
    static Class<?> elementOf(Type type) {
        Type inner =
                type instanceof ParameterizedType generic && generic.getRawType() == List.class
                        ? generic.getActualTypeArguments()[0]
                        : type;
        return (Class<?>)
                (inner instanceof ParameterizedType generic ? generic.getRawType() : inner);
    }

    /** Whether a file must have it: a number or a switch that may not be null has a default. */
    static boolean isRequired(RecordComponent component) {
        boolean filled =
                component.getType() == Integer.class || component.getType() == Boolean.class;
        return !filled && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
