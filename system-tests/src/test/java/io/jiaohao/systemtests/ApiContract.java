package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The served OpenAPI document, walked as data. */
record ApiContract(JsonNode document) {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    static ApiContract of(ApiClient api) {
        return new ApiContract(api.good(new ApiClient.Ask("GET", "/openapi.json", Map.of(), "")));
    }

    /** Something that can be asked at an address. */
    record Operation(ApiContract contract, String method, String path, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        boolean isOpen() {
            return node.path("security").isEmpty();
        }

        /** Its own parameters and those of its path. */
        List<JsonNode> parameters(String in) {
            JsonNode ofPath = contract.document.path("paths").path(path).path("parameters");
            return Stream.of(ofPath, node.path("parameters"))
                    .flatMap(each -> StreamSupport.stream(each.spliterator(), false))
                    .map(contract::resolved)
                    .filter(each -> each.path("in").asText().equals(in))
                    .toList();
        }

        /** The response of a status, which must be there. */
        JsonNode response(int status) {
            JsonNode response =
                    contract.resolved(node.path("responses").path(String.valueOf(status)));
            if (response.isMissingNode()) {
                throw new AssertionError("Expected %s to document %d".formatted(id(), status));
            }
            return response;
        }

        /** The status of success and the media type of its answer. */
        int success() {
            return node.path("responses").has("201") ? 201 : 200;
        }

        String form() {
            return response(success()).path("content").fieldNames().next();
        }

        JsonNode content(int status, String mediaType) {
            JsonNode content = response(status).path("content").path(mediaType);
            if (content.isMissingNode()) {
                throw new AssertionError(
                        "Expected %s to document %s of %d".formatted(id(), mediaType, status));
            }
            return content;
        }

        /** What its body must be; missing where it has none. */
        JsonNode body() {
            JsonNode content = node.path("requestBody").path("content").path("application/json");
            return contract.resolved(content.path("schema"));
        }

        boolean needsBody() {
            return node.path("requestBody").path("required").asBoolean();
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (String method : METHODS) {
                JsonNode node = path.getValue().path(method);
                if (!node.isMissingNode()) {
                    operations.add(
                            new Operation(
                                    this,
                                    method.toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    node));
                }
            }
        }
        return operations;
    }

    /** The methods that an address has. */
    List<String> methods(String path) {
        return operations().stream()
                .filter(each -> each.path().equals(path))
                .map(Operation::method)
                .toList();
    }

    JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }

    ApiSchema schema(JsonNode schema) {
        return new ApiSchema(document, schema);
    }
}
