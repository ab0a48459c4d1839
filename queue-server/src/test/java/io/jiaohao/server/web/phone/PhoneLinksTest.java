package io.jiaohao.server.web.phone;

import static io.jiaohao.server.scenario.TestHall.HALL;
import static io.jiaohao.server.scenario.TestHall.KIOSK;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.journal.SqliteJournal;
import io.jiaohao.server.people.Actor.Origin;
import io.jiaohao.server.push.Feeds;
import io.jiaohao.server.scenario.TestHall;
import io.jiaohao.server.web.access.Peer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses that this node does not know: what they may cost the hall. */
class PhoneLinksTest {
    private static final int SEARCHES = 120;
    private static final long PATIENCE_SECONDS = 20;
    private static final Clock CLOCK = Clock.fixed(NINE, ZoneOffset.UTC);

    @TempDir Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private SqliteJournal journal;
    private Cluster cluster;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        journal = new SqliteJournal(folder.resolve("journal.db"));
        journal.start();
        cluster = new Cluster("links-test", null, journal);
        cluster.start();
        submit(new ConfigureHall(TestHall.plan(), NINE));
        submit(new PassTime(NINE));
        Feeds feeds = new Feeds(vertx, cluster, new NodeBus(cluster, null), List.of(HALL), CLOCK);
        feeds.start();
        PhonePart.Parts parts = new PhonePart.Parts(feeds, CLOCK, new PhonePage(vertx));
        PhoneLinks links = new PhoneLinks(parts, new PhoneGate(() -> 0)); // a minute without end
        Router router = Router.router(vertx);
        router.get("/t/:hall/:link")
                .handler(
                        context -> {
                            new Peer("127.0.0.1", Origin.LOCAL).into(context);
                            context.next();
                        })
                .handler(context -> links.find(context, (found, visit) -> found.end()));
        server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
        cluster.stop();
        journal.stop();
    }

    private void submit(HallCommand command) throws Exception {
        cluster.halls()
                .submit(HALL, new Order(UUID.randomUUID().toString(), null, command))
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Taken at another node, whose word of it is on its way: this one is slow to answer. */
    private void takeElsewhere(String link) throws Exception {
        var wish = new TakeTicket.Wish(PASSPORT, null, null, false, "en", link);
        submit(new TakeTicket(KIOSK, wish, null, false, NINE));
    }

    private CompletableFuture<Integer> ask(String link) {
        String path = "http://127.0.0.1:%d/t/%s/%s";
        URI uri = URI.create(path.formatted(server.actualPort(), HALL.value(), link));
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private List<Integer> askAtOnce(int count) {
        List<CompletableFuture<Integer>> asked =
                Stream.generate(() -> ask("nowhere")).limit(count).toList();
        return asked.stream()
                .map(each -> each.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join())
                .toList();
    }

    private static long count(int status, List<Integer> answers) {
        return answers.stream().filter(each -> each == status).count();
    }

    /** Also of those that are asked before the first is answered. */
    @Test
    void shouldAskTheHallSoOftenAMinute() throws Exception {
        takeElsewhere("somewhere");
        List<Integer> answers = askAtOnce(SEARCHES + 10);
        assertEquals(SEARCHES, count(404, answers), answers.toString());
        assertEquals(10, count(429, answers), answers.toString());
    }

    @Test
    void shouldCountNoneThatLeadsToATicket() throws Exception {
        takeElsewhere("somewhere");
        assertEquals(200, ask("somewhere").get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(SEARCHES, count(404, askAtOnce(SEARCHES)));
        assertEquals(429, ask("nowhere").get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
}
