package io.jiaohao.server.web.phone;

import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.command.StopHall;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Text;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PhoneStreamTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String EVENT = "event: ";
    private static final String DATA = "data: ";

    private final HallStage stage = HallStage.configured(TestHall.plan(), TestHall.NINE);
    private final PhonePage page = new PhonePage(VERTX);

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    /** What comes to a browser, from a real server, until the stream ends. */
    private static List<String> lines(Consumer<HttpServerResponse> told) throws Exception {
        HttpServer server =
                VERTX.createHttpServer()
                        .requestHandler(request -> told.accept(request.response()))
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        URI uri = URI.create("http://127.0.0.1:" + server.actualPort() + "/");
        HttpRequest asked = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        return HttpClient.newHttpClient().send(asked, BodyHandlers.ofLines()).body().toList();
    }

    /** What it takes of lines with that name: the others are nothing to it. */
    private static List<String> named(String name, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
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
        List<String> lines =
                lines(
                        response -> {
                            PhoneStream stream = opened(response);
                            stream.end(before, "09:00:00", page);
                            show(stream);
                            stage.pass(Duration.ofDays(1));
                            Steps.timer().play(stage);
                            stream.end(stage.hall(), "09:00:00", page);
                        });
        assertEquals(List.of("page", "end"), named(EVENT, lines));
    }

    /** It is typed in a field of several lines. */
    @Test
    void shouldTellTheWholePageAroundATextOfTwoLines() throws Exception {
        Steps.timer().play(stage);
        Steps.take(PASSPORT).play(stage);
        Text text = new Text(Map.of("zh-CN", "停", "en", "Please leave.\r\nUse the stairs."));
        Steps.order(now -> new StopHall(text, now)).play(stage);
        List<String> lines =
                lines(
                        response -> {
                            PhoneStream stream = opened(response);
                            show(stream);
                            stream.leave();
                        });
        String data = String.join("\n", named(DATA, lines));
        assertTrue(data.startsWith("09:00:01 <"), data);
        assertTrue(data.contains("Please leave.\nUse the stairs.<"), data);
        assertTrue(data.contains("data-action=\"cancel\""), data);
    }
}
