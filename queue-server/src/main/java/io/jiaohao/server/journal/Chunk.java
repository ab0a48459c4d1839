package io.jiaohao.server.journal;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.state.HallId;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one business day, gathered into one archived row. Their batches are written like this:
 *
 * <pre>
 * gzip( {"command":…} LF {"command":…} LF … )     one line each, by revision, without a gap
 * </pre>
 *
 * @param day null before the hall's first
 * @param batches as JSON, none of which holds a line feed
 */
record Chunk(HallId hall, long first, @Nullable String day, List<String> batches) {
    long last() {
        return first + batches.size() - 1;
    }

    byte[] bytes() {
        byte[] lines = String.join("\n", batches).getBytes(StandardCharsets.UTF_8);
        return Compressed.of(plain -> plain.write(lines));
    }

    static void read(long first, byte[] bytes, BiConsumer<Long, Batch> reader) {
        long revision = first;
        String lines =
                new String(
                        Compressed.expand(bytes, InputStream::readAllBytes),
                        StandardCharsets.UTF_8);
        for (String json : lines.split("\n")) {
            Batch batch = HallJson.read(json.getBytes(StandardCharsets.UTF_8), Batch.class);
            reader.accept(revision++, batch);
        }
    }
}
