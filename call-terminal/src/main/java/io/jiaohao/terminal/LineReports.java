package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Params.HealthState;
import io.jiaohao.terminal.pad.LineHealth;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the hall how the lines of pads are: when one changes, and all again after every loss of the
 * link. Safe for any thread; works on the link's context.
 */
final class LineReports implements LineHealth.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(LineReports.class);
    private static final int LONGEST_NAME = 64;

    private final Workplace place;
    private final Map<String, ObjectNode> states = new TreeMap<>(); // by the part's name
    private boolean wasUp; // when last looked at

    LineReports(Workplace place) {
        this.place = place;
        place.link().run(() -> place.watch(this::see));
    }

    private void see() {
        boolean up = place.isUp();
        if (up && !wasUp) {
            report();
        }
        wasUp = up;
    }

    @Override
    public void lineIs(String line, HealthState state, String text) {
        String name = "pads " + line;
        String part = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        ObjectNode health =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("state", state.name().toLowerCase(Locale.ROOT))
                        .put("text", text);
        place.link().run(() -> changed(part, health));
    }

    private void changed(String part, ObjectNode health) {
        states.put(part, health);
        if (place.isUp()) {
            report();
        }
    }

    private void report() {
        if (states.isEmpty()) {
            return;
        }
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        ObjectNode all = params.putObject("health");
        states.forEach(all::set);
        place.link()
                .ask(Method.DEVICE_REPORT, params)
                .onFailure(cause -> LOG.debug("the report was not taken: {}", cause.getMessage()));
    }
}
