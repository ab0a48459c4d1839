package io.jiaohao.server.web.phone;

import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Steps;
import io.jiaohao.server.scenario.TestHall;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PhoneStreamTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String EVENT = "event: ";

    private final HallStage stage = HallStage.configured(TestHall.plan(), TestHall.NINE);
    private final PhonePage page = new PhonePage(VERTX);

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    /** What a browser is told, by a real server, until the stream ends. */
    private static List<String> events(Consumer<HttpServerResponse> told) throws Exception {
        HttpServer server =
                VERTX.createHttpServer()
                        .requestHandler(request -> told.accept(request.response()))
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        URI uri = URI.create("http://127.0.0.1:" + server.actualPort() + "/");
        HttpRequest asked = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        return HttpClient.newHttpClient()
                .send(asked, BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(EVENT))
                .map(line -> line.substring(EVENT.length()))
                .toList();
    }

    private PhoneStream opened(HttpServerResponse response) {
        HallScene scene = new HallScene(stage.hall(), stage.now());
        Ticket ticket = stage.ticket("A001");
        var address = new PhonePage.Address("/t/h/secret", new Reading("en", false));
        PhoneStream stream = new PhoneStream(response, new PhoneVisit(scene, ticket, address));
        stream.open(1_000);
        return stream;
    }

    private void show(PhoneStream stream) {
        HallScene scene = new HallScene(stage.hall(), stage.now());
        Standpoint at = Standpoint.of(scene, stage.ticket("A001"), null);
        stream.show(stage.hall().seq(), "09:00:01", at);
    }

    /** A pass over all pages that began before the number was taken comes to it afterwards. */
    @Test
    void shouldNotEndForAHallThatDoesNotKnowTheTicketYet() throws Exception {
        Steps.timer().play(stage);
        Hall before = stage.hall();
        Steps.take(PASSPORT).play(stage);
        List<String> events =
                events(
                        response -> {
                            PhoneStream stream = opened(response);
                            stream.end(before, "09:00:00", page);
                            show(stream);
                            stage.pass(Duration.ofDays(1));
                            Steps.timer().play(stage);
                            stream.end(stage.hall(), "09:00:00", page);
                        });
        assertEquals(List.of("page", "end"), events);
    }
}
