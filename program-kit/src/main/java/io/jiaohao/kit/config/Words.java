package io.jiaohao.kit.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads single values: texts, numbers, durations, one of several words, and what types offer. */
public final class Words {
    private static final NamingBase KEBAB = (NamingBase) PropertyNamingStrategies.KEBAB_CASE;
    private static final ObjectMapper OTHERS = new ObjectMapper();

    private Words() {}

    /** How a component is written in a file. */
    public static String key(RecordComponent component) {
        return KEBAB.translate(component.getName());
    }

    /** Whether it is written as a group of keys. */
    static boolean isGroup(Class<?> type) {
        return type.isRecord() && marked(type, JsonCreator.class).isEmpty();
    }

    /** Whether it may be written as one word. */
    static boolean isWord(Class<?> type) {
        return !isGroup(type) || marked(type, ShortForm.class).isPresent();
    }

    private static Optional<Method> marked(Class<?> type, Class<? extends Annotation> mark) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(mark))
                .findFirst();
    }

    static Object read(String text, Class<?> type) throws ReflectiveOperationException {
        Optional<Method> shortForm = marked(type, ShortForm.class);
        if (shortForm.isPresent()) {
            shortForm.get().setAccessible(true);
            return shortForm.get().invoke(null, text);
        }
        if (type == String.class) {
            return text;
        }
        if (type == Duration.class) {
            return Durations.parse(text);
        }
        if (type == Integer.class || type == int.class) {
            return number(text);
        }
        if (type == Boolean.class || type == boolean.class) {
            return truth(text);
        }
        return type.isEnum() ? constant(text, type) : other(text, type);
    }

    private static Integer number(String text) {
        InvalidValueException.require(
                text.matches("[+-]?\\d{1,9}"), "", "must be a whole number, but was \"%s\"", text);
        return Integer.valueOf(text);
    }

    private static Boolean truth(String text) {
        InvalidValueException.require(
                text.matches("true|false"), "", "must be true or false, but was \"%s\"", text);
        return Boolean.valueOf(text);
    }

    private static Object constant(String text, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> word((Enum<?>) each).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidValueException(
                                        "",
                                        "must be one of %s, but was \"%s\""
                                                .formatted(
                                                        Arrays.stream(type.getEnumConstants())
                                                                .map(each -> word((Enum<?>) each))
                                                                .collect(Collectors.joining(", ")),
                                                        text)));
    }

    /** How a constant is written in a file. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A type that says by itself how it is read, e.g. with a {@code JsonCreator}. */
    private static Object other(String text, Class<?> type) {
        try {
            return OTHERS.convertValue(text, type);
        } catch (IllegalArgumentException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof InvalidValueException invalid
                    ? invalid
                    : new InvalidValueException("", String.valueOf(cause.getMessage()));
        }
    }
}
