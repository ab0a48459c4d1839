package io.jiaohao.server.web.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.InvalidParamsException;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.state.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what a page sent with an order; what is wrong with it is said by the field's name. */
record OrderReader(ObjectNode input) {
    private static final String REQUEST = "request";
    private static final Pattern REQUEST_FORM = Pattern.compile("[A-Za-z0-9-]{16,64}");
    private static final int MOST_LETTERS = 200;

    /** By which the order is known again when it is sent again; null where it is not there. */
    @Nullable String request() {
        if (!input.has(REQUEST)) {
            return null;
        }
        String request = text(REQUEST);
        if (!REQUEST_FORM.matcher(request).matches()) {
            throw wrong(REQUEST, "16 to 64 letters, digits and dashes");
        }
        return request;
    }

    /** A short name of what is ordered: another order under the same request has another one. */
    String fingerprint(String order) {
        String ordered = order + WireJson.text(input.deepCopy().without(REQUEST));
        return UUID.nameUUIDFromBytes(ordered.getBytes(UTF_8)).toString();
    }

    /** Blank where it is not there. */
    String reason() {
        return input.has("reason") ? text("reason") : "";
    }

    String text(String field) {
        JsonNode value = input.path(field);
        if (!value.isTextual()) {
            throw wrong(field, "a text");
        }
        return limited(field, value.asText());
    }

    int number(String field) {
        JsonNode value = input.path(field);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw wrong(field, "a whole number");
        }
        return value.asInt();
    }

    /** None where it is not there. */
    List<String> texts(String field) {
        JsonNode values = input.path(field);
        if (values.isMissingNode() || values.isNull()) {
            return List.of();
        }
        boolean all =
                values.isArray()
                        && StreamSupport.stream(values.spliterator(), false)
                                .allMatch(JsonNode::isTextual);
        if (!all) {
            throw wrong(field, "a list of texts");
        }
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList();
    }

    /** A text for people, by language. */
    Text words(String field) {
        JsonNode value = input.path(field);
        if (!value.isObject() || value.isEmpty()) {
            throw wrong(field, "a text by language");
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            if (!each.getValue().isTextual() || each.getValue().asText().isBlank()) {
                throw wrong(field, "a text by language");
            }
            words.put(each.getKey(), limited(field, each.getValue().asText().strip()));
        }
        return new Text(words);
    }

    @Nullable Instant moment(String field) {
        JsonNode value = input.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text(field)).toInstant();
        } catch (DateTimeException e) {
            throw wrong(field, "a time with its offset");
        }
    }

    private static String limited(String field, String text) {
        if (text.length() > MOST_LETTERS) {
            throw wrong(field, "at most " + MOST_LETTERS + " characters");
        }
        return text;
    }

    private static InvalidParamsException wrong(String field, String wanted) {
        return new InvalidParamsException("%s must be %s".formatted(field, wanted));
    }
}
