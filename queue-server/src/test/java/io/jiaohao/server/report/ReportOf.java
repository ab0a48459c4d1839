package io.jiaohao.server.report;

import io.jiaohao.server.report.ReportLine.Apart;
import io.jiaohao.server.report.ReportLine.Tickets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A report with other queues than it has. */
record ReportOf(HallReport report) {
    /** Of so many numbers each. */
    HallReport queues(int... taken) {
        ReportLine any = report.lines().queues().get(0);
        List<ReportLine> queues =
                IntStream.range(0, taken.length)
                        .mapToObj(at -> line(any, "q" + at, taken[at]))
                        .toList();
        HallReport.Lines lines = report.lines();
        return new HallReport(
                report.head(),
                line(report.whole(), "", Arrays.stream(taken).sum()),
                new HallReport.Lines(
                        lines.days(), lines.halfHours(), queues, lines.matters(), lines.lanes()),
                report.places(),
                report.audit());
    }

    private static ReportLine line(ReportLine line, String key, int taken) {
        return new ReportLine(
                key,
                line.name(),
                new Tickets(taken, taken, 0, 0, 0, 0, new Apart(0, 0, 0)),
                line.waits(),
                line.calls(),
                line.opinion(),
                null);
    }
}
