package io.jiaohao.server.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.report.HallReport;
import io.jiaohao.server.report.ReportLine;
import io.jiaohao.server.report.ReportLine.Times;
import io.jiaohao.server.web.report.ReportRoom;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the contract test cannot bring about on a running server: a full room, an old hand-over. */
class ReportDeskTest {
    private static final int TIMEOUT_SECONDS = 20;
    private static final int MOST = 16;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final Vertx vertx = Vertx.vertx();
    private final ReportRoom room = new ReportRoom(vertx);

    @AfterEach
    void close() throws Exception {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage()
                .toCompletableFuture()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private int listen() throws Exception {
        ApiServices services = // nothing is asked of them
                new ApiServices(vertx, null, null, null, null, List.of(), Clock.systemUTC());
        Operation day = new ReportDesk(services, null, room).operations().get(0);
        Router router = Router.router(vertx);
        router.get(day.path())
                .handler(context -> day.action().accept(call(context, day)))
                .failureHandler(Problems::answer);
        HttpServer server = vertx.createHttpServer().requestHandler(router);
        return await(server.listen(0, "127.0.0.1")).actualPort();
    }

    private static Call call(RoutingContext context, Operation day) {
        Query query = Query.of(context.queryParams(), day.parameters());
        return new Call(context, query, new HallId("yunxi"), "key:demo");
    }

    @Test
    void shouldSendAwayForAWhileWhenTooManyReportsAreMade() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Future<Boolean>> others =
                Stream.generate(
                                () ->
                                        room.compute(
                                                () -> end.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)))
                        .limit(MOST)
                        .toList();
        HttpResponse<String> answer = get(listen());
        assertEquals(503, answer.statusCode());
        assertEquals("30", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.body().contains("\"reason\":\"unavailable\""), answer.body());
        assertTrue(answer.body().contains("\"retry\":true"), answer.body());
        end.countDown();
        await(Future.all(others));
    }

    private static HttpResponse<String> get(int port) throws Exception {
        URI address = URI.create("http://127.0.0.1:%d/reports/day?day=%s".formatted(port, DAY));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    @Test
    void shouldNameNoClerkWhoseWindowAnotherTook() {
        HallReport report = report(audited("take-over", "clerk-1"), audited("move", "a cane"));
        HallReport told = ReportDesk.withoutClerks(report);
        assertFalse(new String(told.json(), UTF_8).contains("clerk-"));
        assertEquals(
                List.of("take-over", "move"),
                told.audit().stream().map(HallReport.Audited::what).toList());
        assertEquals("a cane", told.audit().get(1).detail());
    }

    private static HallReport.Audited audited(String what, String detail) {
        return new HallReport.Audited(
                DAY.atTime(9, 30), what, "3", "clerk-2", "20261130-A001", detail);
    }

    private static HallReport report(HallReport.Audited... audit) {
        HallReport.Span span = new HallReport.Span("day", DAY, DAY);
        OffsetDateTime asOf = OffsetDateTime.parse("2026-11-30T17:00:00+08:00");
        ReportLine none = nothing();
        return new HallReport(
                new HallReport.Head("yunxi", Map.of(), span, asOf, false, 1800, List.of()),
                none,
                new HallReport.Lines(List.of(), List.of(), List.of(), List.of(), List.of()),
                new HallReport.Places(List.of(), List.of(none), none),
                List.of(audit));
    }

    private static ReportLine nothing() {
        Times times = new Times(0, null, null, null, null, null);
        return new ReportLine(
                "",
                Map.of(),
                new ReportLine.Tickets(0, 0, 0, 0, 0, 0, new ReportLine.Apart(0, 0, 0)),
                new ReportLine.Waits(times, 0, List.of(), 0, 0),
                new ReportLine.Calls(0, 0, 0, 0, times, times),
                new ReportLine.Opinion(List.of(), 0, 0, 0),
                null);
    }
}
