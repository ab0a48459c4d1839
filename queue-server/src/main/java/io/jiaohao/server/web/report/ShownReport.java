package io.jiaohao.server.web.report;

import io.jiaohao.server.report.HallReport;
import io.jiaohao.server.report.ReportLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the page gets.
 *
 * @param today the hall's own
 * @param report null when the hall had no day in that time
 * @param before of the day before
 */
record ShownReport(
        LocalDate today, HallReport.Span span, @Nullable HallReport report, Before before) {

    /**
     * What a day is compared with.
     *
     * @param serviceMean in seconds; null when it is not known
     */
    record Before(@Nullable Long serviceMean) {
        static final Before NOTHING = new Before(null);

        static Before of(HallReport report) {
            ReportLine.Times service = report.whole().calls().service();
            return new Before(service.mean());
        }
    }

    byte[] json() {
        return HallReport.json(this);
    }
}
