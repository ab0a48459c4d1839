package io.jiaohao.server.report;

import io.jiaohao.server.report.ReportLine.Times;
import io.jiaohao.server.report.ReportLine.Working;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of an exported table: the one list of them, in their order. */
enum Column {
    TAKEN(Kind.COUNT, line -> line.tickets().taken()),
    SERVED(Kind.COUNT, line -> line.tickets().served()),
    ASSUMED(Kind.COUNT, line -> line.tickets().apart().assumed()),
    NO_SHOW(Kind.COUNT, line -> line.tickets().noShow()),
    CANCELLED(Kind.COUNT, line -> line.tickets().cancelled()),
    UNSERVED(Kind.COUNT, line -> line.tickets().unserved()),
    STILL_HERE(Kind.COUNT, line -> line.tickets().stillHere()),
    VOIDED(Kind.COUNT, line -> line.tickets().apart().voided()),
    NO_SHOW_SHARE(Kind.SHARE, line -> share(line.tickets().noShow(), line.tickets().taken())),
    ABANDONED_SHARE(Kind.SHARE, line -> share(abandoned(line), line.tickets().taken())),
    WAITS(Kind.COUNT, line -> line.waits().times().count()),
    WITHIN_TARGET(Kind.COUNT, line -> line.waits().withinTarget()),
    WITHIN_SHARE(
            Kind.SHARE, line -> share(line.waits().withinTarget(), line.waits().times().count())),
    WAIT_MEAN(Kind.TIME, line -> line.waits().times().mean()),
    WAIT_MEDIAN(Kind.TIME, line -> line.waits().times().p50()),
    WAIT_P90(Kind.TIME, line -> line.waits().times().p90()),
    WAIT_P95(Kind.TIME, line -> line.waits().times().p95()),
    WAIT_MAX(Kind.TIME, line -> line.waits().times().max()),
    TOLD(Kind.COUNT, line -> line.waits().told()),
    LATE(Kind.COUNT, line -> line.waits().late()),
    KEPT_SHARE(
            Kind.SHARE,
            line -> share(line.waits().told() - line.waits().late(), line.waits().told())),
    CALLS(Kind.COUNT, line -> line.calls().calls()),
    RECALLS(Kind.COUNT, line -> line.calls().recalls()),
    RECALL_SHARE(Kind.SHARE, line -> share(line.calls().recalls(), line.calls().calls())),
    SENT_ON(Kind.COUNT, line -> line.calls().sentOn()),
    SENT_ON_SHARE(Kind.SHARE, line -> share(line.calls().sentOn(), line.calls().calls())),
    MISSED(Kind.COUNT, line -> line.calls().missed()),
    SERVICE_MEAN(Kind.TIME, line -> line.calls().service().mean()),
    SERVICE_MEDIAN(Kind.TIME, line -> line.calls().service().p50()),
    SERVICE_P90(Kind.TIME, line -> line.calls().service().p90()),
    SERVICE_MAX(Kind.TIME, line -> line.calls().service().max()),
    OCCUPANCY_MEAN(Kind.TIME, line -> mean(line.calls().occupancy())),
    SCORE_5(Kind.COUNT, line -> line.opinion().scores().get(4)),
    SCORE_4(Kind.COUNT, line -> line.opinion().scores().get(3)),
    SCORE_3(Kind.COUNT, line -> line.opinion().scores().get(2)),
    SCORE_2(Kind.COUNT, line -> line.opinion().scores().get(1)),
    SCORE_1(Kind.COUNT, line -> line.opinion().scores().get(0)),
    UNRATED(Kind.COUNT, line -> line.opinion().unrated()),
    SATISFIED_SHARE(Kind.SHARE, line -> share(line.opinion().satisfied(), line.opinion().rated())),
    BUSY(Kind.TIME, worked(Working::busy)),
    IDLE(Kind.TIME, worked(Working::idle)),
    PAUSED(Kind.TIME, worked(Working::paused)),
    OVERTIME(Kind.TIME, worked(Working::overtime)),
    STAFF(Kind.TEXT, worked(did -> did.staff() == null ? null : String.join(", ", did.staff())));

    /** What a cell holds. */
    enum Kind {
        TEXT,
        /** An {@link Integer}. */
        COUNT,
        /** Seconds, a {@link Long}. */
        TIME,
        /** 0 to 1, a {@link Double}. */
        SHARE
    }

    private static final List<Column> WORK = List.of(BUSY, IDLE, PAUSED, OVERTIME, STAFF);

    private final Kind kind;
    private final Function<ReportLine, @Nullable Object> value;

    Column(Kind kind, Function<ReportLine, @Nullable Object> value) {
        this.kind = kind;
        this.value = value;
    }

    Kind kind() {
        return kind;
    }

    /** Null where nothing is known. */
    @Nullable Object of(ReportLine line) {
        return value.apply(line);
    }

    /** Those of parts that do not work. */
    static Stream<Column> ofVisits() {
        return Arrays.stream(values()).filter(each -> !WORK.contains(each));
    }

    private static int abandoned(ReportLine line) {
        ReportLine.Tickets tickets = line.tickets();
        return tickets.noShow() + tickets.cancelled() + tickets.unserved();
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static @Nullable Long mean(Times times) {
        return times.mean();
    }

    private static Function<ReportLine, @Nullable Object> worked(
            Function<Working, @Nullable Object> time) {
        return line -> line.work() == null ? null : time.apply(line.work());
    }
}
