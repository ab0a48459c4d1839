package io.jiaohao.server.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a value of any record, so that a new kind is tested before anybody thinks of it. */
public final class Samples {
    private static final Map<Type, Object> PLAIN =
            Map.ofEntries(
                    Map.entry(String.class, "text 文字"),
                    Map.entry(int.class, 3),
                    Map.entry(Integer.class, 3),
                    Map.entry(long.class, 5L),
                    Map.entry(boolean.class, true),
                    Map.entry(Boolean.class, true),
                    Map.entry(Instant.class, TestHall.NINE.plusMillis(7)),
                    Map.entry(LocalDate.class, LocalDate.of(2026, 11, 23)),
                    Map.entry(MonthDay.class, MonthDay.of(7, 1)),
                    Map.entry(LocalTime.class, LocalTime.of(4, 30)),
                    Map.entry(
                            OffsetDateTime.class,
                            OffsetDateTime.parse("2026-11-23T09:00:00+08:00")),
                    Map.entry(Duration.class, Duration.ofMillis(1_500)),
                    Map.entry(ZoneId.class, TestHall.ZONE));

    private Samples() {}

    /** The records of a sealed type, at any depth. */
    public static Stream<Class<?>> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kinds(kind) : Stream.of(kind));
    }

    /** With something in every component. */
    public static <T> T full(Class<T> type) {
        return type.cast(value(type, false));
    }

    /** With null wherever it may be. */
    public static <T> T sparse(Class<T> type) {
        return type.cast(value(type, true));
    }

    private static Object value(Type type, boolean sparse) {
        Object plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, sparse);
        }
        Class<?> known = (Class<?>) type;
        if (known.isEnum()) {
            return known.getEnumConstants()[0];
        }
        return known.isSealed()
                ? value(kinds(known).findFirst().orElseThrow(), sparse)
                : record(known, sparse);
    }

    private static Object generic(ParameterizedType type, boolean sparse) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return List.of(value(arguments[0], sparse));
        }
        if (type.getRawType() == Set.class) {
            return Set.of(value(arguments[0], sparse));
        }
        if (type.getRawType() == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            map.put(value(arguments[0], sparse), value(arguments[1], sparse));
            return map;
        }
        return named(type, sparse);
    }

    /** A record with one type parameter, e.g. a plan with an id of some type. */
    private static Object named(ParameterizedType type, boolean sparse) {
        Class<?> raw = (Class<?>) type.getRawType();
        RecordComponent[] parts = raw.getRecordComponents();
        Object[] values =
                Arrays.stream(parts)
                        .map(
                                part ->
                                        part.getGenericType() instanceof Class<?> known
                                                ? value(known, sparse)
                                                : value(type.getActualTypeArguments()[0], sparse))
                        .toArray();
        return create(raw, parts, values);
    }

    private static Object record(Class<?> type, boolean sparse) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("Expected " + type + " to be a record");
        }
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            boolean empty =
                    sparse && parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = empty ? null : value(parts[i].getGenericType(), sparse);
        }
        return create(type, parts, values);
    }

    private static Object create(Class<?> type, RecordComponent[] parts, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Expected to make a " + type.getSimpleName(), e);
        }
    }
}
