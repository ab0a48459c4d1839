package io.jiaohao.server.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.people.Scope;
import io.jiaohao.server.push.EventPresenter;
import io.jiaohao.server.push.PastFeed;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What happens in a hall, and what happened: the same words about the same event. Any thread. */
final class EventDesk {
    private static final String SERVER_SENT = "text/event-stream";
    private static final String LINES = "application/x-ndjson";
    private static final String LAST_SEEN = "Last-Event-ID";
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

    /** Reads the log for those who are late, so that nothing else waits for their threads. */
    private static final String READERS = "api-history";

    private static final int READER_THREADS = 2;

    private final ApiServices services;
    private final WorkerExecutor readers;

    EventDesk(ApiServices services) {
        this.services = services;
        this.readers = services.vertx().createSharedWorkerExecutor(READERS, READER_THREADS);
    }

    List<Operation> operations() {
        return List.of(
                Operation.get("/events", Scope.EVENTS_READ, this::follow)
                        .with("after", "types")
                        .answering(SERVER_SENT),
                Operation.get("/events/history", Scope.EVENTS_READ, this::history)
                        .with("day", "from", "to", "after", "until", "types", "snapshot")
                        .answering(LINES));
    }

    private void follow(Call call) {
        OptionalLong after = lastSeen(call);
        EventStream.Wish wish =
                new EventStream.Wish(
                        call.hall(), after.isPresent() ? after.getAsLong() : null, types(call));
        new EventStream(services, readers, call.context().response(), wish).open();
    }

    /** A browser that comes back says itself how far it has come; that counts for more. */
    private static OptionalLong lastSeen(Call call) {
        OptionalLong after = call.query().seq("after");
        String header = call.context().request().getHeader(LAST_SEEN);
        if (header == null || header.isEmpty()) {
            return after;
        }
        if (!COUNT.matcher(header).matches()) {
            throw Complaint.PARAMETER_INVALID.at(LAST_SEEN);
        }
        return OptionalLong.of(Long.parseLong(header));
    }

    private void history(Call call) {
        PastFeed.Range range = range(call.query());
        boolean snapshot = call.query().flag("snapshot");
        Set<String> types = types(call);
        HttpServerResponse response = call.context().response();
        response.setChunked(true).putHeader("Cache-Control", "no-store");
        response.putHeader("Content-Type", LINES);
        new PastPump(readers, response, told -> isWanted(told, types) ? line(told) : "")
                .pump(() -> new PastFeed(services.log(), call.hall(), range, snapshot))
                .onSuccess(all -> end(response))
                .onFailure(cause -> call.context().fail(cause));
    }

    /** Who has left meanwhile needs none. */
    private static void end(HttpServerResponse response) {
        if (!response.closed()) {
            response.end();
        }
    }

    private static PastFeed.Range range(Query query) {
        LocalDate day = query.day("day");
        LocalDate from = query.day("from");
        LocalDate to = query.day("to");
        if (day != null && (from != null || to != null)) {
            throw Complaint.PARAMETER_INVALID.at("day");
        }
        return new PastFeed.Range(
                query.seq("after").orElse(0),
                query.seq("until").orElse(Long.MAX_VALUE),
                first(day, from),
                first(day, to));
    }

    private static @Nullable LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : one;
    }

    private static Set<String> types(Call call) {
        return call.query().words("types", EventPresenter.types());
    }

    private static boolean isWanted(ObjectNode told, Set<String> types) {
        String type = told.path("type").asText();
        return types.isEmpty() || types.contains(type) || type.equals(PastFeed.SNAPSHOT);
    }

    private static String line(ObjectNode told) {
        return WireJson.text(told) + "\n";
    }
}
