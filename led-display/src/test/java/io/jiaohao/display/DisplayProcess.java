package io.jiaohao.display;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The program in a process of its own, with a page's eye on its state. */
final class DisplayProcess implements AutoCloseable {
    private final Process process;
    private final String page;
    private volatile Consumer<JsonNode> viewer = seen -> {};
    private final AtomicReference<JsonNode> state =
            new AtomicReference<>(WireJson.MAPPER.createObjectNode());

    DisplayProcess(Path config, String... options) throws IOException {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                classPath,
                                LedDisplay.class.getName(),
                                "--config",
                                config.toString(),
                                "--http-port",
                                "0"));
        command.addAll(List.of(options));
        process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready = String.valueOf(out.readLine());
        if (!ready.startsWith("ready http=127.0.0.1:")) {
            throw new IOException("Expected the ready line, but was " + ready);
        }
        page = "http://" + ready.substring("ready http=".length());
        Thread watcher = new Thread(this::watch, "page");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Lets this page see every state. */
    void shows(Consumer<JsonNode> given) {
        viewer = given;
        given.accept(state());
    }

    String page() {
        return page;
    }

    /** The newest state of the page. */
    JsonNode state() {
        return state.get();
    }

    String get(String path) throws IOException, InterruptedException {
        return client().send(request(path), HttpResponse.BodyHandlers.ofString()).body();
    }

    private void watch() {
        try {
            Stream<String> lines =
                    client().send(request("/state"), HttpResponse.BodyHandlers.ofLines()).body();
            lines.filter(line -> line.startsWith("data: ")).forEach(this::take);
        } catch (IOException | InterruptedException | java.io.UncheckedIOException e) {
            // the program has ended
        }
    }

    private void take(String line) {
        try {
            JsonNode fresh = WireJson.MAPPER.readTree(line.substring("data: ".length()));
            state.set(fresh);
            viewer.accept(fresh);
        } catch (IOException e) {
            throw new IllegalStateException("Expected JSON, but was " + line, e);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(page + path)).build();
    }

    /** Asks it to end, and gives its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    /** Like kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
