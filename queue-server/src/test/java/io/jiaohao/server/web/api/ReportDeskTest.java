package io.jiaohao.server.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.HallId;
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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the contract test cannot bring about on a running server: a full room. */
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
}
