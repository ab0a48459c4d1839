package io.jiaohao.kiosk.take;

import io.jiaohao.kiosk.line.DeviceReport;
import io.jiaohao.kiosk.printer.Condition;

/** Tells the server how the printer is. Confined to the event loop. */
final class PrinterHealth {
    private static final String PART = "printer";

    private final DeviceReport report;

    PrinterHealth(DeviceReport report) {
        this.report = report;
    }

    /** Called at every look. */
    void seen(Condition condition) {
        if (condition != Condition.UNKNOWN && condition != Condition.NONE) {
            report.part(PART, state(condition), condition.sentences());
        }
    }

    private static String state(Condition condition) {
        if (condition == Condition.LOW) {
            return DeviceReport.LOW;
        }
        return condition.ready() ? DeviceReport.OK : DeviceReport.FAILED;
    }
}
