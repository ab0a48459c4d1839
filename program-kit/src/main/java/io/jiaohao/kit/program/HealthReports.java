package io.jiaohao.kit.program;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Params.HealthState;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the hall how the parts of a device are: all of them when one changes, for a report replaces
 * the one before, and again after every loss of the link. Any thread; what it hears as a listener
 * comes on the link's.
 */
public final class HealthReports implements LinkListener {
    private static final Logger LOG = LoggerFactory.getLogger(HealthReports.class);
    private static final int LONGEST_NAME = 64;

    private final Map<String, ObjectNode> parts = new TreeMap<>(); // guarded by this
    private @Nullable DeviceLink link; // set by through(); guarded by this

    /** Sends them over that link from now on. */
    public synchronized void through(DeviceLink given) {
        link = given;
    }

    /**
     * A part's state; nothing is sent when that is known already.
     *
     * @param name of the part; of a long one its end is kept
     * @param text for whoever looks after the device; never of a person
     * @return whether it was not known
     */
    public synchronized boolean partIs(String name, HealthState state, String text) {
        ObjectNode now =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("state", state.name().toLowerCase(Locale.ROOT))
                        .put("text", text);
        boolean news = !now.equals(parts.put(kept(name), now));
        if (news) {
            report();
        }
        return news;
    }

    /** The same for a part that is well: one that was never spoken of need not be. */
    public synchronized void partIsWell(String name, String text) {
        if (parts.containsKey(kept(name))) {
            partIs(name, HealthState.OK, text);
        }
    }

    private static String kept(String name) {
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    @Override
    public synchronized void linkUp(HallMirror mirror, ObjectNode opened) {
        report();
    }

    private void report() {
        if (link == null || parts.isEmpty()) {
            return;
        }
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.putObject("health").setAll(parts);
        link.ask(Method.DEVICE_REPORT, params)
                .onFailure(cause -> LOG.debug("the report was not taken: {}", cause.getMessage()));
    }
}
