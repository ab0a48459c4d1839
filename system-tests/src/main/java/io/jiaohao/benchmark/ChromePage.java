package io.jiaohao.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in a Chromium without a window, steered over its DevTools protocol: the tests' browser
 * driver is too large for what {@code bin/*} build. Closing ends the browser.
 */
final class ChromePage implements AutoCloseable {
    private static final Pattern LISTENING =
            Pattern.compile("DevTools listening on ws://([^/]+)/.*");
    private static final int STOP_SECONDS = 10;

    private final Process browser;
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();

    private ChromePage(Process browser, WebSocket socket) {
        this.browser = browser;
        this.socket = socket;
    }

    /**
     * Opens a page.
     *
     * @param folder where the browser may write
     * @param script runs before the page's own; what it gives to {@code tell(text)} is told
     */
    static ChromePage open(Path folder, URI address, String script, Consumer<String> told)
            throws IOException, InterruptedException {
        Process browser =
                new ProcessBuilder(
                                List.of(
                                        "chromium",
                                        "--headless=new",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--remote-debugging-port=0",
                                        "--window-size=1920,1080",
                                        "--user-data-dir=" + folder,
                                        "about:blank"))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(browser::destroyForcibly));
        HttpClient http = HttpClient.newHttpClient();
        URI page = pageOf(http, listening(browser));
        WebSocket socket = http.newWebSocketBuilder().buildAsync(page, new Ear(told)).join();
        ChromePage chrome = new ChromePage(browser, socket);
        chrome.send("Page.enable", "{}");
        chrome.send("Runtime.enable", "{}");
        chrome.send("Runtime.addBinding", "{\"name\":\"tell\"}");
        chrome.send("Page.addScriptToEvaluateOnNewDocument", text("source", script));
        chrome.send("Page.navigate", text("url", address.toString()));
        return chrome;
    }

    private static String listening(Process browser) throws IOException {
        BufferedReader errors = browser.errorReader(StandardCharsets.UTF_8);
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher found = LISTENING.matcher(line);
            if (found.matches()) {
                Thread rest = new Thread(() -> errors.lines().forEach(each -> {}), "chromium");
                rest.setDaemon(true);
                rest.start();
                return found.group(1);
            }
        }
        throw new IOException("Expected chromium to start, but it ended");
    }

    private static URI pageOf(HttpClient http, String host)
            throws IOException, InterruptedException {
        HttpRequest list =
                HttpRequest.newBuilder(URI.create("http://" + host + "/json/list")).build();
        for (JsonNode target :
                WireJson.MAPPER.readTree(http.send(list, BodyHandlers.ofString()).body())) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("Expected chromium to have a page, but it has none");
    }

    private static String text(String name, String value) {
        return WireJson.MAPPER.createObjectNode().put(name, value).toString();
    }

    private void send(String method, String params) throws IOException {
        ObjectNode command = WireJson.MAPPER.createObjectNode().put("id", lastId.incrementAndGet());
        command.put("method", method).set("params", WireJson.MAPPER.readTree(params));
        socket.sendText(command.toString(), true).join();
    }

    /** Hears what the page tells; the socket's thread. */
    private static final class Ear implements WebSocket.Listener {
        private final Consumer<String> told;
        private final StringBuilder message = new StringBuilder(); // until its last part has come

        Ear(Consumer<String> told) {
            this.told = told;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                take(message.toString());
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void take(String whole) {
            try {
                JsonNode event = WireJson.MAPPER.readTree(whole);
                if (event.path("method").asText().equals("Runtime.bindingCalled")) {
                    told.accept(event.path("params").path("payload").asText());
                }
            } catch (IOException e) {
                throw new IllegalStateException("Expected JSON of chromium, but " + whole, e);
            }
        }
    }

    @Override
    public void close() {
        browser.destroy();
        try {
            if (!browser.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                browser.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            browser.destroyForcibly();
        }
    }
}
