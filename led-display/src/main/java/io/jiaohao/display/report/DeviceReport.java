package io.jiaohao.display.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.message.Method;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the server how the display's parts are: all of them each time, because a report replaces
 * the one before, and again in every new session, because a server may have forgotten. Guarded by
 * {@code this}; any thread.
 */
public final class DeviceReport implements LinkListener {
    /** The words of the wire. */
    public enum State {
        OK("ok"),
        LOW("low"), // works in another way than it should
        FAILED("failed"); // somebody must see to it

        private final String word;

        State(String word) {
            this.word = word;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(DeviceReport.class);

    private record Part(State state, String text) {}

    private final Map<String, Part> parts = new TreeMap<>(); // what was said of each, by name
    private @Nullable DeviceLink link; // set before the start by to()

    /** Reports over this link; before the start. */
    public synchronized void to(DeviceLink given) {
        link = given;
    }

    /**
     * Says how a part is; nothing is sent when that is known already.
     *
     * @param text for whoever looks after the display; never of a person
     * @return whether it was not known
     */
    public synchronized boolean part(String name, State state, String text) {
        Part now = new Part(state, text);
        boolean news = !now.equals(parts.put(name, now));
        if (news) {
            send();
        }
        return news;
    }

    @Override
    public synchronized void linkUp(HallMirror mirror, ObjectNode opened) {
        if (!parts.isEmpty()) {
            send();
        }
    }

    private void send() {
        if (link == null) {
            return;
        }
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        ObjectNode health = params.putObject("health");
        parts.forEach(
                (name, part) ->
                        health.putObject(name)
                                .put("state", part.state().word)
                                .put("text", part.text()));
        link.ask(Method.DEVICE_REPORT, params)
                .onFailure(cause -> LOG.debug("the report was not taken: {}", cause.getMessage()));
    }
}
