package io.jiaohao.server.web.people;

import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.AuditQuestion;
import io.jiaohao.server.people.AuditSource;
import io.jiaohao.server.people.Permission;
import io.jiaohao.server.web.WebPart;
import io.jiaohao.server.web.access.Answers;
import io.jiaohao.server.web.access.Crowded;
import io.jiaohao.server.web.access.Guard;
import io.jiaohao.server.web.access.Inputs;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, for administrators of all halls. Any thread.
 *
 * <pre>
 * GET  /people/audit        ?person=&amp;action=&amp;day=  the newest lines → {entries, more}
 * </pre>
 *
 * @param readers on a worker of their own: it may take seconds, and who signs in does not wait
 * @param zone in which a day begins and ends
 */
public record AuditPart(Guards guards, AuditSource source, Crowded readers, ZoneId zone)
        implements WebPart {
    private static final int OK = 200;
    private static final int MOST_LINES = 500;

    /** A line as the page reads it. */
    record Line(
            Instant at, String actor, String origin, String action, String subject, String detail) {
        static Line of(AuditEntry entry) {
            return new Line(
                    entry.at(),
                    entry.actor().id(),
                    entry.actor().origin().name(),
                    entry.action(),
                    entry.subject(),
                    entry.detail());
        }
    }

    /**
     * @param more whether there are older ones
     */
    record Lines(List<Line> entries, boolean more) {}

    @Override
    public void mount(Router router) {
        router.get("/people/audit")
                .handler(guards.access().needs(Permission.READ_AUDIT))
                .handler((Guard) guards::everywhere)
                .handler(this::read);
    }

    private void read(RoutingContext context) {
        AuditQuestion question = question(context);
        readers.then(
                context,
                () -> source.read(question).stream().map(Line::of).toList(),
                lines ->
                        Answers.json(
                                context,
                                OK,
                                new Lines(
                                        lines.subList(0, Math.min(lines.size(), MOST_LINES)),
                                        lines.size() > MOST_LINES)));
    }

    private AuditQuestion question(RoutingContext context) {
        @Nullable String day = asked(context, "day");
        Instant from = Instant.EPOCH;
        Instant until = Instant.ofEpochMilli(Long.MAX_VALUE);
        if (day != null) {
            try {
                LocalDate date = LocalDate.parse(day);
                from = date.atStartOfDay(zone).toInstant();
                until = date.plusDays(1).atStartOfDay(zone).toInstant();
            } catch (DateTimeParseException e) {
                throw Inputs.bad("day");
            }
        }
        return new AuditQuestion(
                asked(context, "person"), asked(context, "action"), from, until, MOST_LINES + 1);
    }

    /** Null when it is left out or empty. */
    private static @Nullable String asked(RoutingContext context, String parameter) {
        @Nullable String value = context.request().getParam(parameter);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
