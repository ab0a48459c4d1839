package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The fields of one of PROTOCOL.md's objects, and whether a JSON object has just these. */
final class Shape {
    private record Field(Predicate<JsonNode> type, boolean required) {}

    private final String name;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private boolean mayGrow; // whether further fields are foreseen

    private Shape(String name) {
        this.name = name;
    }

    static Shape of(String name) {
        return new Shape(name);
    }

    Shape with(Predicate<JsonNode> type, String... names) {
        for (String each : names) {
            fields.put(each, new Field(type, true));
        }
        return this;
    }

    Shape maybe(Predicate<JsonNode> type, String... names) {
        for (String each : names) {
            fields.put(each, new Field(type, false));
        }
        return this;
    }

    Shape andMore() {
        mayGrow = true;
        return this;
    }

    /** The object itself, for chaining; fails with every field that is not as written. */
    JsonNode check(JsonNode object) {
        List<String> problems = problems(object);
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    "Expected a %s, but %s in %s".formatted(name, problems, object));
        }
        return object;
    }

    boolean fits(JsonNode object) {
        check(object);
        return true;
    }

    private List<String> problems(JsonNode object) {
        List<String> problems = new ArrayList<>();
        if (!object.isObject()) {
            return List.of("it is no object");
        }
        fields.forEach((field, rule) -> problem(object, field, rule, problems));
        object.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!fields.containsKey(field) && !mayGrow) {
                                problems.add(field + " is unknown");
                            }
                        });
        return problems;
    }

    private static void problem(JsonNode object, String field, Field rule, List<String> problems) {
        if (!object.has(field)) {
            if (rule.required) {
                problems.add(field + " is missing");
            }
        } else if (!rule.type.test(object.get(field))) {
            problems.add(field + " is " + object.get(field));
        }
    }

    static boolean text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank();
    }

    static boolean whole(JsonNode node) {
        return node.isIntegralNumber() && node.asLong() >= 0;
    }

    /** Seconds, rounded outward to five minutes. */
    static boolean estimate(JsonNode node) {
        return whole(node) && node.asLong() % 300 == 0;
    }

    static boolean flag(JsonNode node) {
        return node.isBoolean();
    }

    /** RFC 3339 with an offset. */
    static boolean time(JsonNode node) {
        try {
            return OffsetDateTime.parse(node.asText()).getYear() > 2000 && node.isTextual();
        } catch (DateTimeException e) {
            return false;
        }
    }

    static boolean day(JsonNode node) {
        try {
            return LocalDate.parse(node.asText()).getYear() > 2000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A text by language, with the hall's own language at least. */
    static boolean texts(JsonNode node) {
        return node.isObject() && text(node.path("zh-CN"));
    }

    static Predicate<JsonNode> oneOf(String... words) {
        return node -> node.isTextual() && List.of(words).contains(node.asText());
    }

    static Predicate<JsonNode> listOf(Predicate<JsonNode> type) {
        return node -> {
            if (!node.isArray()) {
                return false;
            }
            for (JsonNode each : node) {
                if (!type.test(each)) {
                    return false;
                }
            }
            return true;
        };
    }
}
