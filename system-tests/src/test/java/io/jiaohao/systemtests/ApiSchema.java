package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

/** A schema of the served document, with all that it refers to. */
final class ApiSchema {
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonSchema schema;

    ApiSchema(JsonNode document, JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole, STRICT);
    }

    boolean fits(JsonNode value) {
        return schema.validate(value).isEmpty();
    }

    void require(JsonNode value) {
        Set<ValidationMessage> wrong = schema.validate(value);
        if (!wrong.isEmpty()) {
            throw new AssertionError("Expected %s to fit, but %s".formatted(value, wrong));
        }
    }
}
