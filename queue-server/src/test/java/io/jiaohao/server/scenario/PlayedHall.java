package io.jiaohao.server.scenario;

import static io.jiaohao.server.scenario.TestHall.text;

import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.Locality;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.NamedPlan;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.OpeningHours.Interval;
import io.jiaohao.server.domain.state.Premises;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Schedule;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Staffing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/**
 * A hall to play days in: open from 9 to 17, numbers from 8:45, every second window away from 12 to
 * 13; an ordinary and a priority lane, two to one.
 *
 * @param windows the queues of each window, first choice first
 */
public record PlayedHall(List<List<String>> windows, Duration service, Rules rules) {
    public static final LaneId ORDINARY = new LaneId("ordinary");
    public static final LaneId PRIORITY = new LaneId("priority");

    /** Windows that serve one queue. */
    public static PlayedHall shared(int windows) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < windows; i++) {
            all.add(List.of("a"));
        }
        return new PlayedHall(all, Duration.ofMinutes(8), Rules.DEFAULT);
    }

    /** Two queues; a window prefers the first one named, e.g. "ab". */
    public static PlayedHall preferring(String... windows) {
        List<List<String>> all =
                Arrays.stream(windows).map(each -> List.of(each.split(""))).toList();
        return new PlayedHall(all, Duration.ofMinutes(8), Rules.DEFAULT);
    }

    public PlayedHall with(Rules.Lanes lanes) {
        Rules.Order order = Rules.DEFAULT.order().with(lanes, Rules.DEFAULT.order().ceiling());
        return new PlayedHall(windows, service, Rules.DEFAULT.with(order));
    }

    public HallPlan plan() {
        return new HallPlan(
                text("Played hall"),
                new Locality(TestHall.ZONE, List.of("en"), LocalTime.of(4, 0)),
                Calendar.weekly(new Schedule(hours(9 * 60, 17 * 60), hours(9 * 60, 17 * 60))),
                new Premises(
                        List.of(new NamedPlan<>(TestHall.WEST, text("West"))),
                        counters(),
                        List.of(new NamedPlan<>(TestHall.LUNCH, text("Lunch")))),
                catalogue(),
                rules,
                null);
    }

    private static OpeningHours hours(int... minutes) {
        List<Interval> all = new ArrayList<>();
        for (int i = 0; i < minutes.length; i += 2) {
            all.add(new Interval(EnumSet.allOf(DayOfWeek.class), minutes[i], minutes[i + 1]));
        }
        return new OpeningHours(all);
    }

    private List<CounterPlan> counters() {
        List<CounterPlan> all = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            OpeningHours roster = i % 2 == 0 ? null : hours(9 * 60, 12 * 60, 13 * 60, 17 * 60);
            all.add(
                    new CounterPlan(
                            new CounterId(String.valueOf(i + 1)),
                            String.valueOf(i + 1),
                            TestHall.WEST,
                            windows.get(i).stream()
                                    .map(queue -> Served.all(new QueueId(queue)))
                                    .toList(),
                            new Staffing(roster, null)));
        }
        return all;
    }

    /** One matter a queue, of the same name. */
    private Catalogue catalogue() {
        List<String> queues = windows.stream().flatMap(List::stream).distinct().sorted().toList();
        return new Catalogue(
                List.of(
                        new LanePlan(ORDINARY, text("Ordinary"), 1, 1, null),
                        new LanePlan(PRIORITY, text("Priority"), 2, 3, null)),
                queues.stream()
                        .map(
                                id ->
                                        new QueuePlan(
                                                new QueueId(id),
                                                text(id),
                                                id.toUpperCase(java.util.Locale.ROOT),
                                                service,
                                                null))
                        .toList(),
                queues.stream().map(PlayedHall::matter).toList());
    }

    private static MatterPlan matter(String queue) {
        return new MatterPlan(
                new MatterId(queue),
                text(queue),
                text("Department"),
                new QueueId(queue),
                List.of(ORDINARY, PRIORITY),
                new MatterPlan.Terms(
                        hours(8 * 60 + 45, 17 * 60),
                        null,
                        MatterPlan.Identity.OPTIONAL,
                        List.of(),
                        null));
    }
}
