package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.advised;

import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A matter that no tickets are issued of now: the answer says why and when next (DOMAIN T1). */
record ClosedMatter(HallPlan plan, MatterPlan matter) {
    private static final DateTimeFormatter TODAY =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter LATER =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    Decision refusal(Instant at) {
        Calendar calendar = plan.calendar();
        LocalDateTime now = plan.locality().local(at);
        LocalDate today = now.toLocalDate();
        Text why = calendar.closedBecause(today).orElse(null);
        return calendar.nextTake(now, matter.terms().hours())
                .map(next -> next.format(next.toLocalDate().equals(today) ? TODAY : LATER))
                .map(next -> advised(Refusal.MATTER_CLOSED, why, next))
                .orElseGet(() -> advised(Refusal.MATTER_CLOSED_LONG, why));
    }
}
