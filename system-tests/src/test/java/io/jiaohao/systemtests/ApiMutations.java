package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What can be wrong with a value, made from its schema: each required property missing, each
 * property of another type or out of range, one property too many.
 */
record ApiMutations(ApiContract contract) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Bodies that break the schema of an object, by what is wrong with them. */
    Map<String, JsonNode> of(ObjectNode good, JsonNode schema) {
        Map<String, JsonNode> broken = new LinkedHashMap<>();
        schema.path("required")
                .forEach(
                        name ->
                                broken.put(
                                        name.asText() + " missing",
                                        good.deepCopy().without(name.asText())));
        broken.put("one too many", good.deepCopy().put("unheardOf", 1));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            values(contract.resolved(property.getValue()))
                    .forEach(
                            (wrong, value) ->
                                    broken.put(
                                            name + " " + wrong, good.deepCopy().set(name, value)));
        }
        return broken;
    }

    /** Values that break a schema, by what is wrong with them. */
    private Map<String, JsonNode> values(JsonNode schema) {
        Map<String, JsonNode> wrong = new LinkedHashMap<>();
        wrong.put("null", JSON.nullNode());
        switch (schema.path("type").asText()) {
            case "string" -> texts(schema, wrong);
            case "integer" -> numbers(schema, wrong);
            case "array" -> lists(schema, wrong);
            case "object" -> {
                wrong.put("of another type", JSON.textNode("x"));
                of(JSON.objectNode(), schema)
                        .forEach((what, value) -> wrong.put("with " + what, value));
            }
            default -> throw new AssertionError("Expected to know how to break " + schema);
        }
        return wrong;
    }

    private static void texts(JsonNode schema, Map<String, JsonNode> wrong) {
        wrong.put("of another type", JSON.numberNode(7));
        wrong.put("a list", JSON.arrayNode().add("x"));
        wrong.put("empty", JSON.textNode(""));
        wrong.put("blank", JSON.textNode("  "));
        wrong.put("too long", JSON.textNode("x".repeat(schema.path("maxLength").asInt() + 1)));
    }

    private static void numbers(JsonNode schema, Map<String, JsonNode> wrong) {
        wrong.put("of another type", JSON.textNode("3"));
        wrong.put("true", JSON.booleanNode(true));
        wrong.put("with a fraction", JSON.numberNode(2.5));
        wrong.put("too small", JSON.numberNode(schema.path("minimum").asInt() - 1));
        wrong.put("too great", JSON.numberNode(schema.path("maximum").asInt() + 1));
        wrong.put("beyond all", JSON.numberNode(99_999_999_999L));
    }

    private void lists(JsonNode schema, Map<String, JsonNode> wrong) {
        wrong.put("of another type", JSON.textNode("x"));
        var many = JSON.arrayNode();
        for (int count = 0; count <= schema.path("maxItems").asInt(); count++) {
            many.add("x");
        }
        wrong.put("too long", many);
        values(contract.resolved(schema.path("items")))
                .forEach((what, value) -> wrong.put("with " + what, JSON.arrayNode().add(value)));
    }

    /** Texts that a parameter cannot be, by what is wrong with them. */
    static Map<String, String> parameter(JsonNode schema) {
        Map<String, String> wrong = new LinkedHashMap<>();
        switch (schema.path("type").asText()) {
            case "integer" -> {
                wrong.put("words", "many");
                wrong.put("negative", "-1");
                wrong.put("with a fraction", "1.5");
                wrong.put("beyond all", "9".repeat(16));
            }
            case "boolean" -> wrong.put("no truth", "maybe");
            case "array" -> {
                wrong.put("unknown", "ticket.eaten");
                wrong.put("one unknown", "ticket.called,ticket.eaten");
                wrong.put("empty", "");
            }
            case "string" -> texts(schema, wrong::put);
            default -> throw new AssertionError("Expected to know how to break " + schema);
        }
        return wrong;
    }

    private static void texts(JsonNode schema, java.util.function.BiConsumer<String, String> to) {
        to.accept("empty", "");
        if (schema.path("format").asText().equals("date")) {
            to.accept("no day", "2026-13-40");
            to.accept("words", "today");
        } else {
            to.accept("too long", "x".repeat(65));
        }
    }
}
