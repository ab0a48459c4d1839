package io.jiaohao.kiosk.line;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.message.Method;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the server how the kiosk's parts are: all of them each time, because a report replaces the
 * one before, and again in every new session, because a server may have forgotten. Confined to the
 * event loop.
 */
public final class DeviceReport implements LinkListener {
    /** The word of the wire for a part that works. */
    public static final String OK = "ok";

    /** The word of the wire for a part that soon will not work. */
    public static final String LOW = "low";

    /** The word of the wire for a part that somebody must see to. */
    public static final String FAILED = "failed";

    private static final Logger LOG = LoggerFactory.getLogger(DeviceReport.class);

    private record Part(String state, String text) {}

    private final DeviceLink link;
    private final Map<String, Part> parts = new TreeMap<>(); // what was said of each, by name

    DeviceReport(DeviceLink link) {
        this.link = link;
    }

    /**
     * Says how a part is; nothing is sent when that is known already.
     *
     * @param state {@link #OK}, {@link #LOW} or {@link #FAILED}
     * @param text for whoever looks after the kiosk; never of a person
     */
    public void part(String name, String state, String text) {
        Part now = new Part(state, text);
        if (!now.equals(parts.put(name, now))) {
            send();
        }
    }

    /** The same for a part that is well: a part that was never spoken of need not be. */
    public void well(String name, String text) {
        if (parts.containsKey(name)) {
            part(name, OK, text);
        }
    }

    @Override
    public void linkUp(HallMirror mirror, ObjectNode opened) {
        if (!parts.isEmpty()) {
            send();
        }
    }

    private void send() {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        ObjectNode health = params.putObject("health");
        parts.forEach(
                (name, part) ->
                        health.putObject(name).put("state", part.state()).put("text", part.text()));
        link.ask(Method.DEVICE_REPORT, params)
                .onFailure(cause -> LOG.debug("the report was not taken: {}", cause.getMessage()));
    }
}
