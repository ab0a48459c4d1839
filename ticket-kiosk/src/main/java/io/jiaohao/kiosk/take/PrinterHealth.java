package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.printer.Paper;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.message.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the server when tickets stop or begin again to come out. Confined to the event loop. */
final class PrinterHealth {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterHealth.class);

    private final DeviceLink link;
    private boolean failed; // what the server was told last

    PrinterHealth(DeviceLink link) {
        this.link = link;
    }

    void paper(Paper paper) {
        boolean failedNow = paper == Paper.FAILED;
        if (failed == failedNow) {
            return;
        }
        failed = failedNow;
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.putObject("health")
                .putObject("printer")
                .put("state", failedNow ? "failed" : "ok")
                .put(
                        "text",
                        failedNow ? "a ticket could not be printed" : "tickets are printed again");
        link.ask(Method.DEVICE_REPORT, params)
                .onFailure(cause -> LOG.debug("the report was not taken: {}", cause.getMessage()));
    }
}
