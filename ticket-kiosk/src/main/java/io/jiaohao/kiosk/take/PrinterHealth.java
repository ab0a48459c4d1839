package io.jiaohao.kiosk.take;

import io.jiaohao.kiosk.line.DeviceReport;
import io.jiaohao.kiosk.printer.Paper;

/** Tells the server when tickets stop or begin again to come out. Confined to the event loop. */
final class PrinterHealth {
    private static final String PART = "printer";

    private final DeviceReport report;
    private boolean failed; // what the server was told last

    PrinterHealth(DeviceReport report) {
        this.report = report;
    }

    void paper(Paper paper) {
        boolean failedNow = paper == Paper.FAILED;
        if (failed == failedNow) {
            return;
        }
        failed = failedNow;
        report.part(
                PART,
                failedNow ? DeviceReport.FAILED : DeviceReport.OK,
                failedNow ? "a ticket could not be printed" : "tickets are printed again");
    }
}
