package io.jiaohao.server.web.api;

import io.jiaohao.server.people.Scope;
import io.jiaohao.server.web.access.Reach;
import io.vertx.core.http.HttpMethod;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Something that can be asked at an address.
 *
 * @param path below {@code /api/v1}
 * @param scope what a key needs for it
 * @param form the media type of its answer
 * @param parameters the names that may stand behind the question mark
 */
record Operation(
        HttpMethod method,
        String path,
        Scope scope,
        String form,
        Set<String> parameters,
        Consumer<Call> action) {
    static final String HALL = "hall";

    /** Reads an object of a hall. */
    static Operation get(String path, Scope scope, Consumer<Call> action) {
        return new Operation(HttpMethod.GET, path, scope, Call.JSON, Set.of(HALL), action);
    }

    /** Changes something in a hall. */
    static Operation post(String path, Scope scope, Consumer<Call> action) {
        return new Operation(HttpMethod.POST, path, scope, Call.JSON, Set.of(HALL), action);
    }

    /** The same with parameters beside the hall. */
    Operation with(String... names) {
        Set<String> all = new HashSet<>(parameters);
        all.addAll(Set.of(names));
        return new Operation(method, path, scope, form, Set.copyOf(all), action);
    }

    Operation answering(String mediaType) {
        return new Operation(method, path, scope, mediaType, parameters, action);
    }

    /** One that takes no hall is about all those that the caller is let into. */
    Reach reach() {
        return parameters.contains(HALL) ? Reach.ITS_HALL : Reach.ANY_HALL;
    }

    boolean changes() {
        return method.equals(HttpMethod.POST);
    }
}
