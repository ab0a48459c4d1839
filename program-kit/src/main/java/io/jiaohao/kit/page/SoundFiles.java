package io.jiaohao.kit.page;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;

/**
 * Serves WAV files that the program makes, at {@code /sound/NAME}. Any thread.
 *
 * @param files gives a file's bytes; empty when there is none of that name
 */
public record SoundFiles(Function<String, Optional<byte[]>> files)
        implements Handler<RoutingContext> {
    /** A program without sounds. */
    public static final SoundFiles NONE = new SoundFiles(name -> Optional.empty());

    @Override
    public void handle(RoutingContext context) {
        Optional<byte[]> wav = files.apply(context.pathParam("name"));
        if (wav.isEmpty()) {
            context.response().setStatusCode(404).end();
            return;
        }
        context.response().putHeader("content-type", "audio/wav").end(Buffer.buffer(wav.get()));
    }
}
