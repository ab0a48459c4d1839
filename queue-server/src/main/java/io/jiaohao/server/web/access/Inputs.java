package io.jiaohao.server.web.access;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page sends along; something else than it should be is answered 400. */
public final class Inputs {
    private static final int BAD_REQUEST = 400;

    private Inputs() {}

    /** Behind a body handler; empty when nothing was sent. */
    public static JsonObject read(RoutingContext context) {
        try {
            @Nullable JsonObject sent = context.body().asJsonObject();
            return sent == null ? new JsonObject() : sent;
        } catch (DecodeException | ClassCastException e) {
            throw bad("an object of JSON", e);
        }
    }

    public static String text(JsonObject input, String key) {
        if (input.getValue(key) instanceof String text) {
            return text;
        }
        throw bad(key);
    }

    public static @Nullable String maybe(JsonObject input, String key) {
        return input.getValue(key) instanceof String text ? text : null;
    }

    public static boolean flag(JsonObject input, String key) {
        return Boolean.TRUE.equals(input.getValue(key));
    }

    public static int number(JsonObject input, String key) {
        if (input.getValue(key) instanceof Integer number) {
            return number;
        }
        throw bad(key);
    }

    /** Empty when it is left out. */
    public static List<String> texts(JsonObject input, String key) {
        @Nullable Object value = input.getValue(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof JsonArray items
                && items.stream().allMatch(item -> item instanceof String)) {
            return items.stream().map(String.class::cast).toList();
        }
        throw bad(key);
    }

    /** Of something else that was sent. */
    public static HttpException bad(String key) {
        return bad(key, null);
    }

    private static HttpException bad(String key, @Nullable Exception cause) {
        return new HttpException(BAD_REQUEST, "Expected " + key, cause);
    }
}
