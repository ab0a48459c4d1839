package io.jiaohao.kiosk.take;

import io.jiaohao.kiosk.printer.Condition;
import io.jiaohao.kit.program.HealthReports;
import io.jiaohao.protocol.message.Params.HealthState;

/** Tells the server how the printer is. Confined to the event loop. */
final class PrinterHealth {
    private static final String PART = "printer";

    private final HealthReports report;

    PrinterHealth(HealthReports report) {
        this.report = report;
    }

    /** Called at every look. */
    void seen(Condition condition) {
        if (condition != Condition.UNKNOWN && condition != Condition.NONE) {
            report.partIs(PART, state(condition), condition.sentences());
        }
    }

    private static HealthState state(Condition condition) {
        if (condition == Condition.LOW) {
            return HealthState.LOW;
        }
        return condition.ready() ? HealthState.OK : HealthState.FAILED;
    }
}
