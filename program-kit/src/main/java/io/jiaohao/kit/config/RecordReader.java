package io.jiaohao.kit.config;

import io.jiaohao.kit.config.ConfigException.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the parts of a file and gathers every mistake on the way. What a mistake leaves
 * out is null for the record around it; what that one then misses is not told again.
 */
final class RecordReader {
    private final KeyLines lines;
    private final List<Problem> problems;

    RecordReader(KeyLines lines, List<Problem> problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /** The value of a key; null when it is left out or refused. */
    @Nullable Object read(String key, YamlNode node, Type type) {
        if (node instanceof YamlNode.Nothing) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return collection(key, node, generic);
        }
        if (type == Object.class) {
            return node.plain();
        }
        Class<?> plain = (Class<?>) type;
        if (node instanceof YamlNode.Group group && Words.isGroup(plain)) {
            return record(key, group, plain);
        }
        if (node instanceof YamlNode.Word word && Words.isWord(plain)) {
            return tried(key, () -> Words.read(word.text(), plain));
        }
        return refused(key, node, Words.isGroup(plain) ? "a group of keys" : "one value");
    }

    private @Nullable Object collection(String key, YamlNode node, ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            return node instanceof YamlNode.Group group
                    ? map(key, group, of[1])
                    : refused(key, node, "a group of keys");
        }
        if (!(node instanceof YamlNode.Items items)) {
            return refused(key, node, "a list");
        }
        List<@Nullable Object> list = list(key, items, of[0]);
        return type.getRawType() == Set.class ? new LinkedHashSet<>(list) : list;
    }

    private Map<String, @Nullable Object> map(String key, YamlNode.Group group, Type type) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        group.entries()
                .forEach((name, node) -> map.put(name, filled(inner(key, name), node, type)));
        return map;
    }

    private List<@Nullable Object> list(String key, YamlNode.Items items, Type type) {
        List<@Nullable Object> list = new ArrayList<>();
        for (YamlNode item : items.items()) {
            list.add(filled("%s[%d]".formatted(key, list.size()), item, type));
        }
        return list;
    }

    private @Nullable Object filled(String key, YamlNode node, Type type) {
        return node instanceof YamlNode.Nothing ? refuse(key, "is empty") : read(key, node, type);
    }

    private @Nullable Object record(String key, YamlNode.Group group, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known = Arrays.stream(components).map(Words::key).collect(Collectors.toSet());
        group.entries().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(inner(key, name), "there is no such key"));
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = Words.key(components[i]);
            YamlNode node = group.entries().getOrDefault(name, new YamlNode.Nothing());
            values[i] = read(inner(key, name), node, components[i].getGenericType());
            if (values[i] == null && components[i].getType().isPrimitive()) {
                return refuse(inner(key, name), "is missing");
            }
        }
        return tried(key, () -> made(type, components, values));
    }

    private static Object made(
            Class<?> type, RecordComponent[] components, @Nullable Object[] values)
            throws ReflectiveOperationException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    /** Something that may refuse what stands in the file. */
    private interface Attempt {
        Object make() throws ReflectiveOperationException;
    }

    private @Nullable Object tried(String key, Attempt attempt) {
        try {
            return attempt.make();
        } catch (InvocationTargetException e) {
            return refuse(key, e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Expected to make the value of " + key, e);
        } catch (IllegalArgumentException | InvalidValueException e) {
            return refuse(key, e);
        }
    }

    private @Nullable Object refuse(String key, Throwable failure) {
        if (failure instanceof InvalidValueException invalid) {
            String inner = invalid.key();
            return refuse(inner.isEmpty() ? key : inner(key, inner), invalid.getMessage());
        }
        return refuse(key, String.valueOf(failure.getMessage()));
    }

    private @Nullable Object refused(String key, YamlNode node, String wanted) {
        return refuse(key, "must be %s, but was %s".formatted(wanted, node.shown()));
    }

    /** A mistake at or around one that is known is its consequence. */
    private @Nullable Object refuse(String key, String reason) {
        if (problems.stream().noneMatch(known -> isWithin(known.key(), key))) {
            problems.add(lines.problem(key, reason));
        }
        return null;
    }

    private static boolean isWithin(String inner, String outer) {
        return outer.isEmpty()
                || inner.equals(outer)
                || inner.startsWith(outer + ".")
                || inner.startsWith(outer + "[");
    }

    private static String inner(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
