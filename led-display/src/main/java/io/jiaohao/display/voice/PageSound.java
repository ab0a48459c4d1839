package io.jiaohao.display.voice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.display.announce.Announcers;
import io.jiaohao.kit.page.Action;
import io.vertx.core.Future;
import java.util.Optional;

/** What the hall page asks of the voice: the sound to play now, and "it is over". Any thread. */
public record PageSound(Optional<Announcers> announcers) {
    private static final int LONGEST_PROBLEM = 200;

    /** {@code POST /act/heard {id, problem?}}. */
    public Action heard() {
        return input -> {
            String id = input.path("id").asText();
            String problem = input.path("problem").asText();
            String told = problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length()));
            announcers.flatMap(Announcers::browser).ifPresent(browser -> browser.heard(id, told));
            ObjectNode done = JsonNodeFactory.instance.objectNode();
            return Future.succeededFuture(done);
        };
    }

    /** {@code GET /sound/NAME}. */
    public Optional<byte[]> file(String name) {
        return announcers
                .flatMap(Announcers::browser)
                .flatMap(browser -> Optional.ofNullable(browser.file(name)));
    }
}
