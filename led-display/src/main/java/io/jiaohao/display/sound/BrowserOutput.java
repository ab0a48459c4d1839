package io.jiaohao.display.sound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The hall page as the loudspeaker. An announcement goes there in steps (the chime, each round);
 * the page's state names the step to play, and the page tells when it has finished:
 *
 * <pre>
 * {"id": "7", "src": "/sound/7.wav"}            play this
 * {"id": "8", "say": [{"language", "text"}…]}   say this by the browser's own speech
 * POST /act/heard {"id": "7", "problem"?}       it is over, or could not be played
 * </pre>
 *
 * Nobody waits for a page longer than its sound lasts and two seconds. The announcer's thread
 * plays; any other may ask what is played.
 */
public final class BrowserOutput implements AudioOutput {
    private static final Duration SLACK = Duration.ofSeconds(2);
    private static final long MILLIS_PER_CHARACTER = 350;

    private record Step(
            String id,
            @Nullable Pcm sound,
            Map<String, String> say,
            CompletableFuture<String> over) {
        Duration length() {
            return sound == null
                    ? Duration.ofMillis(
                            MILLIS_PER_CHARACTER
                                    * say.values().stream().mapToInt(String::length).sum())
                    : sound.length();
        }
    }

    private final Runnable onChange;
    private final AtomicLong count = new AtomicLong();
    private final AtomicReference<@Nullable Step> playing = new AtomicReference<>();

    /**
     * @param onChange publishes the page's state anew
     */
    public BrowserOutput(Runnable onChange) {
        this.onChange = onChange;
    }

    @Override
    public void play(Sounding sounding) throws IOException, InterruptedException {
        try {
            step(sounding, sounding.chime(), Map.of());
            Optional<Spoken> spoken = sounding.spoken();
            if (spoken.isPresent()) {
                rounds(sounding, spoken.get());
            }
        } finally {
            playing.set(null);
            onChange.run();
        }
    }

    private void rounds(Sounding sounding, Spoken spoken) throws IOException, InterruptedException {
        for (int i = 0; i < spoken.rounds() && !sounding.cut().isNow(); i++) {
            if (i == 0 || sounding.repeats().getAsBoolean()) {
                round(sounding, spoken);
            }
        }
    }

    private void round(Sounding sounding, Spoken spoken) throws IOException, InterruptedException {
        if (spoken.round().samples().length > 0) {
            step(sounding, spoken.round(), Map.of());
        }
        if (!spoken.unsaid().isEmpty() && !sounding.cut().isNow()) {
            step(sounding, null, spoken.unsaid());
        }
    }

    private void step(Sounding sounding, @Nullable Pcm sound, Map<String, String> say)
            throws IOException, InterruptedException {
        Step step = new Step(token(), sound, say, new CompletableFuture<>());
        sounding.cut().whenNow(() -> step.over().complete(""));
        playing.set(step);
        onChange.run();
        try {
            String problem =
                    step.over().get(step.length().plus(SLACK).toMillis(), TimeUnit.MILLISECONDS);
            if (!problem.isEmpty()) {
                throw new IOException("the page could not play it: " + problem);
            }
        } catch (TimeoutException e) {
            throw new IOException("no page has played it", e);
        } catch (ExecutionException e) {
            throw new IOException("the page could not play it", e);
        }
    }

    /** Unique over restarts too: a page may still hold the step of the program before. */
    private String token() {
        return System.currentTimeMillis() + "-" + count.incrementAndGet();
    }

    /** What the page is to play now; null for nothing. */
    public @Nullable ObjectNode state() {
        Step step = playing.get();
        if (step == null) {
            return null;
        }
        ObjectNode state = JsonNodeFactory.instance.objectNode().put("id", step.id());
        if (step.sound() != null) {
            return state.put("src", "/sound/" + step.id() + ".wav");
        }
        step.say()
                .forEach(
                        (language, text) ->
                                state.withArray("say")
                                        .addObject()
                                        .put("language", language)
                                        .put("text", text));
        return state;
    }

    /** The file of the step that is played now. */
    public byte @Nullable [] file(String name) {
        Step step = playing.get();
        return step == null || step.sound() == null || !name.equals(step.id() + ".wav")
                ? null
                : Wav.write(step.sound());
    }

    /**
     * The page has finished a step.
     *
     * @param problem why it could not be heard; empty when it could
     */
    public void heard(String id, String problem) {
        Step step = playing.get();
        if (step != null && step.id().equals(id)) {
            step.over().complete(problem);
        }
    }
}
