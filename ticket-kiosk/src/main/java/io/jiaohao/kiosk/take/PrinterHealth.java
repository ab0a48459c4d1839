package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.printer.Condition;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.message.Method;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the server how the printer is, once a change and once a session: a server that was
 * restarted does not know. Confined to the event loop.
 */
final class PrinterHealth {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterHealth.class);

    private final DeviceLink link;
    private @Nullable Condition told; // what the server knows; null when it knows nothing
    private @Nullable HallMirror session; // in which it was told
    private boolean telling; // a report is under way

    PrinterHealth(DeviceLink link) {
        this.link = link;
    }

    /** Called at every look. */
    void seen(Condition condition) {
        HallMirror now = link.mirror().orElse(null);
        boolean news = condition != told || now != session;
        boolean unknown = condition == Condition.UNKNOWN || condition == Condition.NONE;
        if (now == null || telling || !news || unknown) {
            return;
        }
        telling = true;
        link.ask(Method.DEVICE_REPORT, report(condition))
                .onSuccess(
                        taken -> {
                            told = condition;
                            session = now;
                        })
                .onFailure(cause -> LOG.debug("the report was not taken: {}", cause.getMessage()))
                .onComplete(ignored -> telling = false);
    }

    private static ObjectNode report(Condition condition) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.putObject("health")
                .putObject("printer")
                .put("state", state(condition))
                .put("text", condition.sentences());
        return params;
    }

    private static String state(Condition condition) {
        if (condition == Condition.LOW) {
            return "low";
        }
        return condition.ready() ? "ok" : "failed";
    }
}
