package io.jiaohao.server.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The API's own description (OpenAPI 3.1): written as YAML, told as JSON, open to everybody. */
record ApiDocument(Buffer json) {
    private static final String FILE = "/api/openapi.yaml";

    static ApiDocument read() {
        try (InputStream yaml =
                Objects.requireNonNull(ApiDocument.class.getResourceAsStream(FILE))) {
            Object tree = new YAMLMapper().readTree(yaml);
            return new ApiDocument(Buffer.buffer(new ObjectMapper().writeValueAsBytes(tree)));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + FILE, e);
        }
    }

    void send(RoutingContext context) {
        context.response().putHeader("Content-Type", Call.JSON).end(json);
    }
}
