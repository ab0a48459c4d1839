package io.jiaohao.server.scenario;

import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.HallZoneId;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.Locality;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.NamedPlan;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.OpeningHours.Interval;
import io.jiaohao.server.domain.state.PauseReasonId;
import io.jiaohao.server.domain.state.Premises;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Rules.NextWhileCalled;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Staffing;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.domain.state.WatchRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hall of the tests.
 *
 * <pre>
 * queue     prefix  matters                                            counters, first choice first
 * travel    A       passport (ordinary, priority), permit              ONE (travel, property)
 * property  B       deed (2 a day), mortgage (weekdays 08:20–11:40,    TWO (property, travel)
 *                   13:50–24:00)
 * desk      –       help (at most 3 waiting)                           THREE (desk)
 * </pre>
 */
public final class TestHall {
    public static final HallId HALL = new HallId("test");
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Monday, 23 November 2026, nine in the morning in the hall. */
    public static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    public static final QueueId TRAVEL = new QueueId("travel");
    public static final QueueId PROPERTY = new QueueId("property");
    public static final QueueId DESK = new QueueId("desk");
    public static final MatterId PASSPORT = new MatterId("passport");
    public static final MatterId PERMIT = new MatterId("permit");
    public static final MatterId DEED = new MatterId("deed");
    public static final MatterId MORTGAGE = new MatterId("mortgage");
    public static final MatterId HELP = new MatterId("help");
    public static final LaneId ORDINARY = new LaneId("ordinary");
    public static final LaneId PRIORITY = new LaneId("priority");
    public static final CounterId ONE = new CounterId("1");
    public static final CounterId TWO = new CounterId("2");
    public static final CounterId THREE = new CounterId("3");
    public static final HallZoneId WEST = new HallZoneId("west");
    public static final PauseReasonId LUNCH = new PauseReasonId("lunch");
    public static final DeviceId KIOSK = new DeviceId("kiosk-1");
    public static final DeviceId OTHER_KIOSK = new DeviceId("kiosk-2");
    public static final HolderId ALICE = new HolderId("holder-alice");
    public static final ClerkId WANG = new ClerkId("wang");
    public static final ClerkId LI = new ClerkId("li");

    /** What a visitor can do when all numbers of a matter are taken. */
    public static final Text ASK = new Text(Map.of("en", "Book a day.", "zh-CN", "可以预约。"));

    private TestHall() {}

    /** The hall with DOMAIN.md's own rules. */
    public static HallPlan plan() {
        return plan(Rules.DEFAULT, null);
    }

    public static HallPlan plan(NextWhileCalled next) {
        return plan(Rules.DEFAULT.with(next), null);
    }

    /** The hall with another order of calls. */
    public static HallPlan ordering(Rules.Lanes lanes, Rules.Ceiling ceiling) {
        return plan(Rules.DEFAULT.with(Rules.DEFAULT.order().with(lanes, ceiling)), null);
    }

    /** The hall in which a late visitor keeps the lane for ten minutes, and not for ten numbers. */
    public static HallPlan toleratingMinutes() {
        Rules.Absence absence = Rules.DEFAULT.absence();
        Rules.Returning minutes = new Rules.Returning(Duration.ofMinutes(10), 0, 3, 3);
        return plan(
                Rules.DEFAULT.with(
                        new Rules.Absence(absence.afterCalls(), absence.after(), minutes)),
                null);
    }

    /** The hall in an emergency. */
    public static HallPlan stopped() {
        return plan(Rules.DEFAULT, text("Please leave the hall"));
    }

    public static HallPlan plan(Rules rules, @Nullable Text stopped) {
        return new HallPlan(
                text("Test hall"),
                new Locality(ZONE, List.of("en", "zh-CN"), LocalTime.of(4, 0)),
                Calendar.ALWAYS,
                premises(),
                new Catalogue(lanes(), queues("A", "B"), matters()),
                rules,
                stopped);
    }

    /** The hall somewhere, with other hours. */
    public static HallPlan plan(ZoneId zone, Calendar calendar) {
        HallPlan plan = plan();
        return new HallPlan(
                plan.name(),
                new Locality(zone, plan.locality().languages(), plan.locality().dayStarts()),
                calendar,
                plan.premises(),
                plan.catalogue(),
                plan.rules(),
                plan.stopped());
    }

    /** The hall with two queues of one prefix, which a configuration file cannot have. */
    public static HallPlan sharingPrefix() {
        HallPlan plan = plan();
        return with(plan, new Catalogue(lanes(), queues("A", "A"), matters()));
    }

    /** The hall without the queue of the desk, its matter and its counter. */
    public static HallPlan withoutDesk() {
        HallPlan plan = plan();
        Premises premises =
                new Premises(
                        plan.premises().zones(),
                        plan.premises().counters().subList(0, 2),
                        plan.premises().pauseReasons());
        Catalogue catalogue =
                new Catalogue(lanes(), queues("A", "B").subList(0, 2), matters().subList(0, 4));
        return new HallPlan(
                plan.name(),
                plan.locality(),
                plan.calendar(),
                premises,
                catalogue,
                plan.rules(),
                plan.stopped());
    }

    /** The business day of a moment. */
    static LocalDate day(Instant at) {
        return plan().locality().businessDay(at);
    }

    /** The hall in which that clerk may change the order of a line. */
    public static HallPlan overseenBy(ClerkId clerk) {
        WatchRules watch = Rules.DEFAULT.watch();
        return plan(Rules.DEFAULT.with(watch.with(watch.autoCallAfter(), Set.of(clerk))), null);
    }

    /** The hall whose counters are these. */
    public static HallPlan with(HallPlan plan, CounterPlan... counters) {
        return plan.with(plan.premises().with(List.of(counters)), plan.catalogue());
    }

    /** The hall without the queue of travel and its matters. */
    public static HallPlan withoutTravel() {
        HallPlan plan = plan();
        return plan.with(
                plan.premises()
                        .with(
                                List.of(
                                        counter(ONE, PROPERTY),
                                        counter(TWO, PROPERTY),
                                        counter(THREE, DESK))),
                new Catalogue(lanes(), queues("A", "B").subList(1, 3), matters().subList(2, 5)));
    }

    /** The hall in which permits are a matter of property, and travel is served for passports. */
    public static HallPlan permitElsewhere() {
        HallPlan plan = plan();
        List<MatterPlan> matters =
                matters().stream()
                        .map(each -> each.id().equals(PERMIT) ? each.in(PROPERTY) : each)
                        .toList();
        Served passports = new Served(TRAVEL, List.of(PASSPORT), null, null, false);
        return plan.with(
                plan.premises()
                        .with(
                                List.of(
                                        counter(ONE, PROPERTY)
                                                .serving(List.of(passports, Served.all(PROPERTY))),
                                        counter(TWO, PROPERTY),
                                        counter(THREE, DESK))),
                new Catalogue(lanes(), queues("A", "B"), matters));
    }

    static HallPlan with(HallPlan plan, Catalogue catalogue) {
        return new HallPlan(
                plan.name(),
                plan.locality(),
                plan.calendar(),
                plan.premises(),
                catalogue,
                plan.rules(),
                plan.stopped());
    }

    private static Premises premises() {
        return new Premises(
                List.of(new NamedPlan<>(WEST, text("West"))),
                List.of(
                        counter(ONE, TRAVEL, PROPERTY),
                        counter(TWO, PROPERTY, TRAVEL),
                        counter(THREE, DESK)),
                List.of(new NamedPlan<>(LUNCH, text("Lunch"))));
    }

    public static CounterPlan counter(CounterId id, QueueId... queues) {
        return new CounterPlan(
                id,
                id.value(),
                WEST,
                Arrays.stream(queues).map(Served::all).toList(),
                Staffing.NONE);
    }

    private static List<LanePlan> lanes() {
        return List.of(
                new LanePlan(ORDINARY, text("Ordinary"), 1, 1, null),
                new LanePlan(PRIORITY, text("Priority"), 2, 3, null));
    }

    private static List<QueuePlan> queues(String travel, String property) {
        Duration service = Duration.ofMinutes(8);
        return List.of(
                new QueuePlan(TRAVEL, text("Travel"), travel, service, null),
                new QueuePlan(PROPERTY, text("Property"), property, service, null),
                new QueuePlan(DESK, text("Desk"), "", service, 3));
    }

    private static List<MatterPlan> matters() {
        var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        OpeningHours office =
                new OpeningHours(
                        List.of(
                                new Interval(weekdays, 8 * 60 + 20, 11 * 60 + 40, null),
                                new Interval(weekdays, 13 * 60 + 50, 24 * 60, null)));
        return List.of(
                matter(PASSPORT, TRAVEL, List.of(ORDINARY, PRIORITY), null, null),
                matter(PERMIT, TRAVEL, List.of(ORDINARY), null, null),
                matter(DEED, PROPERTY, List.of(ORDINARY), null, 2),
                matter(MORTGAGE, PROPERTY, List.of(ORDINARY), office, null),
                matter(HELP, DESK, List.of(ORDINARY), null, null));
    }

    private static MatterPlan matter(
            MatterId id,
            QueueId queue,
            List<LaneId> lanes,
            @Nullable OpeningHours hours,
            @Nullable Integer cap) {
        return new MatterPlan(
                id,
                text(id.value()),
                text("Department"),
                queue,
                lanes,
                new MatterPlan.Terms(
                        hours, cap, MatterPlan.Identity.OPTIONAL, List.of(text("Papers")), ASK));
    }

    public static Text text(String english) {
        return new Text(Map.of("en", english));
    }
}
