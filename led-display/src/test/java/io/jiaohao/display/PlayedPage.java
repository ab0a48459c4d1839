package io.jiaohao.display;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.Wav;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A hall page that listens as a browser does: fetches each sound, lets its length go by, and says
 * that it is over. Guarded by {@code this}.
 */
final class PlayedPage implements AutoCloseable {
    /**
     * One step that was heard.
     *
     * @param caption what the screens showed beside it
     */
    record Heard(Instant from, Instant to, Pcm sound, Map<String, String> caption) {}

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Heard> heard = new ArrayList<>();
    private String playing = "";

    PlayedPage(String address) throws IOException, InterruptedException {
        this.address = address;
        HttpRequest page = HttpRequest.newBuilder(URI.create(address + "/voice.js")).build();
        client.send(page, HttpResponse.BodyHandlers.discarding()); // as a page is open beforehand
    }

    /** A state of the page. */
    synchronized void sees(JsonNode state) {
        JsonNode sound = state.path("sound");
        String id = sound.path("id").asText();
        if (id.isEmpty() || id.equals(playing)) {
            return;
        }
        playing = id;
        timer.execute(() -> play(id, sound.path("src").asText(), state.path("caption")));
    }

    private void play(String id, String path, JsonNode caption) {
        try {
            HttpRequest get = HttpRequest.newBuilder(URI.create(address + path)).build();
            Pcm sound = Wav.read(client.send(get, HttpResponse.BodyHandlers.ofByteArray()).body());
            Instant from = Instant.now();
            timer.schedule(
                    () -> over(id, new Heard(from, Instant.now(), sound, texts(caption))),
                    sound.length().toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            throw new IllegalStateException("Expected a sound at " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> texts(JsonNode caption) {
        Map<String, String> texts = new LinkedHashMap<>();
        caption.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }

    private void over(String id, Heard step) {
        synchronized (this) {
            heard.add(step);
        }
        HttpRequest post =
                HttpRequest.newBuilder(URI.create(address + "/act/heard"))
                        .header("content-type", "application/json")
                        .timeout(Duration.ofSeconds(20))
                        .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"" + id + "\"}"))
                        .build();
        client.sendAsync(post, HttpResponse.BodyHandlers.discarding());
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
