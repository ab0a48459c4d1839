package io.jiaohao.server.web.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream ends with the session or the key it was let on with, over real HTTP. */
class OpenAnswersTest {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Vertx vertx = Vertx.vertx();
    private final OpenAnswers open = new OpenAnswers();
    private final AtomicBoolean holds = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        Router router = Router.router(vertx);
        router.get("/stream")
                .handler(
                        context -> {
                            open.watch(context, this::holds);
                            context.response().setChunked(true).write("first\n");
                        });
        router.get("/short")
                .handler(
                        context -> {
                            open.watch(context, this::holds);
                            context.end("all\n");
                        });
        server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private boolean holds() {
        asked.incrementAndGet();
        return holds.get();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private BufferedReader get(String path) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.actualPort() + path);
        var connection = address.toURL().openConnection();
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void shouldBreakOffAStreamWhoseSessionHasEnded() throws IOException {
        try (BufferedReader stream = get("/stream")) {
            assertTrue(stream.readLine().equals("first"));
            open.sweep();
            assertFalse(asked.get() == 0, "it is looked at while it is open");
            holds.set(false);
            open.sweep();
            assertThrows(IOException.class, stream::readLine);
        }
    }

    @Test
    void shouldForgetWhatIsOver() throws IOException {
        try (BufferedReader answer = get("/short")) {
            assertTrue(answer.readLine().equals("all"));
        }
        Awaitility.await()
                .until(
                        () -> {
                            int before = asked.get();
                            open.sweep();
                            return asked.get() == before;
                        });
    }
}
