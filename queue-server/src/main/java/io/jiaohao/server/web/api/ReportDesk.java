package io.jiaohao.server.web.api;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Scope;
import io.jiaohao.server.report.Period;
import io.jiaohao.server.report.Reports;
import io.jiaohao.server.web.report.ReportRoom;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What days and longer times came to. What single clerks did is for people alone, on their page.
 * Any thread.
 */
record ReportDesk(ApiServices services, Reports reports, ReportRoom room) {
    private static final String DAY = "day";
    private static final String KIND = "kind";
    private static final int LAST_YEAR = 9999; // of a date without a sign

    /** A report takes longer than what is asked else. */
    private static final String RETRY_SECONDS = "30";

    List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/reports/day",
                                Scope.REPORTS_READ,
                                call -> answer(call, Period.Kind.DAY))
                        .with(DAY),
                Operation.get(
                                "/reports/period",
                                Scope.REPORTS_READ,
                                call -> answer(call, kind(call.query())))
                        .with(KIND, DAY));
    }

    private static Period.Kind kind(Query query) {
        String word = query.id(KIND);
        if (word == null) {
            throw Complaint.PARAMETER_MISSING.at(KIND);
        }
        return Arrays.stream(Period.Kind.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Complaint.PARAMETER_INVALID.at(KIND));
    }

    private void answer(Call call, Period.Kind kind) {
        Period period = Period.of(kind, day(call));
        room.compute(() -> report(call.hall(), period))
                .onSuccess(made -> give(call, made))
                .onFailure(cause -> fail(call, cause));
    }

    private LocalDate day(Call call) {
        LocalDate day = call.query().day(DAY);
        if (day == null) {
            var hall = services.feeds().lastSeen(call.hall());
            return hall.rules().locality().businessDay(services.clock().instant());
        }
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            throw Complaint.PARAMETER_INVALID.at(DAY);
        }
        return day;
    }

    /** On a worker: the text may be long, too. */
    private Optional<Buffer> report(HallId hall, Period period) {
        return reports.period(hall, period)
                .map(report -> Buffer.buffer(report.withoutClerks().json()));
    }

    private static void give(Call call, Optional<Buffer> made) {
        made.ifPresentOrElse(
                report -> call.answer(200, report),
                () -> call.context().fail(Complaint.DAY_UNKNOWN.at(DAY)));
    }

    private static void fail(Call call, Throwable cause) {
        if (cause instanceof ReportRoom.FullException) {
            call.context().response().putHeader("Retry-After", RETRY_SECONDS);
            call.context().fail(Complaint.REPORTS_BUSY.at(""));
        } else {
            call.context().fail(cause);
        }
    }
}
