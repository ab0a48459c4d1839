package io.jiaohao.protocol.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.WireJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hall made again from the lines of its history, as {@code GET
 * /api/v1/events/history?snapshot=true} gives them. Confined to one thread at a time.
 */
public final class HallReplay {
    private @Nullable HallMirror mirror; // null before the first snapshot

    /**
     * Takes the next line. Events before the first snapshot say nothing that is not in it.
     *
     * @throws IllegalStateException when it does not follow the line before it
     */
    public void line(String json) {
        ObjectNode line = read(json);
        long seq = line.path("seq").asLong();
        if (line.path("type").asText().equals("snapshot")) {
            mirror = HallMirror.restored(line);
        } else if (mirror != null) {
            if (!mirror.expects(seq)) {
                throw new IllegalStateException(
                        "Expected the event after seq=%d, but it is seq=%d"
                                .formatted(mirror.seq(), seq));
            }
            mirror.apply(line);
        }
    }

    private static ObjectNode read(String json) {
        try {
            JsonNode node = WireJson.MAPPER.readTree(json);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected a line of JSON, but " + e.getMessage(), e);
        }
        throw new IllegalStateException("Expected an object, but " + json);
    }

    /** The hall after the last line; empty before there is one. */
    public Optional<HallMirror> hall() {
        return Optional.ofNullable(mirror);
    }
}
