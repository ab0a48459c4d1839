package io.jiaohao.server.web.report;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Permission;
import io.jiaohao.server.push.Feeds;
import io.jiaohao.server.report.Export;
import io.jiaohao.server.report.HallReport;
import io.jiaohao.server.report.Period;
import io.jiaohao.server.report.Reports;
import io.jiaohao.server.web.SitePart;
import io.jiaohao.server.web.WebPart;
import io.jiaohao.server.web.access.Access;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What days and longer times came to, for people. Any thread.
 *
 * <pre>
 * GET /day                  the page;   ?hall=ID &amp;day=YYYY-MM-DD &amp;period=day|week|month|quarter|year
 * GET /day/figures          its figures, see {@link ShownReport}
 * GET /day/export           as a file;  also &amp;format=csv|csv-gb18030|xlsx|monthly &amp;language=TAG
 * </pre>
 *
 * What single clerks did is in them only for who may read it.
 */
public final class ReportPart implements WebPart {
    private static final Logger LOG = LoggerFactory.getLogger(ReportPart.class);

    private final Access access;
    private final Reports reports;
    private final ReportRoom room;
    private final Feeds feeds;
    private final HallId usual;
    private final Clock clock;

    /**
     * @param usual the hall of a request that names none
     */
    public ReportPart(
            Access access,
            Reports reports,
            ReportRoom room,
            Feeds feeds,
            HallId usual,
            Clock clock) {
        this.access = access;
        this.reports = reports;
        this.room = room;
        this.feeds = feeds;
        this.usual = usual;
        this.clock = clock;
    }

    @Override
    public void mount(Router router) {
        router.get("/day")
                .handler(access.needs(Permission.READ_REPORTS))
                .handler(SitePart.page("day.html"));
        router.get("/day/figures")
                .handler(access.needs(Permission.READ_REPORTS))
                .handler(context -> answer(context, this::figures));
        router.get("/day/export")
                .handler(access.needs(Permission.READ_REPORTS))
                .handler(context -> answer(context, this::export));
    }

    /** Has a worker make the answer; it may take long. */
    private void answer(RoutingContext context, Function<Wish, Optional<Export>> maker) {
        HallId hall = asked(context);
        if (!feeds.has(hall)) {
            context.response().setStatusCode(404).end("there is no such hall\n");
            return;
        }
        Optional<Wish> wish = Wish.of(context.request(), hall, today(hall));
        if (wish.isEmpty()) {
            context.response().setStatusCode(400).end("day, period or format is wrong\n");
            return;
        }
        boolean clerks = access.person(context).may(Permission.READ_CLERK_FIGURES, hall);
        room.compute(() -> maker.apply(wish.get().seeing(clerks)))
                .onSuccess(made -> give(context, made))
                .onFailure(cause -> fail(context, wish.get(), cause));
    }

    private HallId asked(RoutingContext context) {
        String asked = context.request().getParam("hall");
        return asked == null ? usual : new HallId(asked);
    }

    private LocalDate today(HallId hall) {
        return feeds.lastSeen(hall).rules().locality().businessDay(clock.instant());
    }

    private Optional<Export> figures(Wish wish) {
        ShownReport shown =
                new ShownReport(
                        today(wish.hall()),
                        wish.span(),
                        report(wish, wish.period()).orElse(null),
                        before(wish));
        return Optional.of(new Export("figures.json", "application/json", shown.json()));
    }

    private Optional<HallReport> report(Wish wish, Period period) {
        Optional<HallReport> found = reports.period(wish.hall(), period);
        return wish.clerks() ? found : found.map(HallReport::withoutClerks);
    }

    /** Only a day is compared: the one before costs nothing. */
    private ShownReport.Before before(Wish wish) {
        return wish.period().kind() != Period.Kind.DAY
                ? ShownReport.Before.NOTHING
                : reports.day(wish.hall(), wish.period().from().minusDays(1))
                        .map(ShownReport.Before::of)
                        .orElse(ShownReport.Before.NOTHING);
    }

    private Optional<Export> export(Wish wish) {
        return report(wish, wish.period())
                .map(report -> Export.of(report, wish.format(), wish.language()));
    }

    private static void give(RoutingContext context, Optional<Export> made) {
        if (made.isEmpty()) {
            context.response().setStatusCode(404).end("there is nothing of that time\n");
            return;
        }
        Export file = made.get();
        context.response()
                .putHeader("content-type", file.type())
                .putHeader("cache-control", "no-store")
                .putHeader("content-disposition", "inline; filename=\"%s\"".formatted(file.name()))
                .end(Buffer.buffer(file.bytes()));
    }

    private static void fail(RoutingContext context, Wish wish, Throwable cause) {
        if (cause instanceof ReportRoom.FullException) {
            context.response().setStatusCode(503).putHeader("retry-after", "30").end("busy\n");
            return;
        }
        LOG.error(
                "Expected to report hall={} period={}, but it failed",
                wish.hall(),
                wish.period(),
                cause);
        context.response().setStatusCode(500).end("the report cannot be made\n");
    }
}
