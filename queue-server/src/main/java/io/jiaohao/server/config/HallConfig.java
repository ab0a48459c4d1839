package io.jiaohao.server.config;

import io.jiaohao.server.domain.command.Closing;
import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.HallZoneId;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.Locality;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.NamedPlan;
import io.jiaohao.server.domain.state.PauseReasonId;
import io.jiaohao.server.domain.state.Premises;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A hall as its file says: its id and its plan.
 *
 * @param retention how long a person is remembered who does not come again
 * @param closing what becomes of the people in what the plan no longer has
 */
public record HallConfig(HallId id, HallPlan plan, Duration retention, Closing closing) {
    private static final String DAY_STARTS = "04:00";

    /** What else a visitor can do (DOMAIN T2), where the hall does not say. */
    private static final Map<String, String> ALTERNATIVES =
            Map.of(
                    "zh-CN",
                    "预约、自助办理或其他大厅，请到导办台询问。",
                    "en",
                    "The guide desk can tell you about appointments, self-service and other halls.");

    private static final Map<String, String> ORDINARY = Map.of("zh-CN", "普通", "en", "Ordinary");

    /** Reads and checks {@code hall.yaml}; a {@code ConfigException} names every mistake. */
    public static HallConfig read(Path path) {
        return HallReading.read(path).config();
    }

    /** What a checked file says. */
    static HallConfig of(HallFile file) {
        return new HallConfig(
                new HallId(file.id()),
                plan(file),
                PersonalDataFile.retention(file.personalData()),
                ClosingFile.closing(file.closing()));
    }

    private static HallPlan plan(HallFile file) {
        return new HallPlan(
                new Text(file.name()),
                locality(file),
                CalendarConfig.of(file).calendar(file),
                premises(file),
                catalogue(file),
                file.rules() == null ? Rules.DEFAULT : file.rules().toRules(),
                text(file.stopped()));
    }

    private static @Nullable Text text(@Nullable Map<String, String> words) {
        return words == null ? null : new Text(words);
    }

    private static Locality locality(HallFile file) {
        String starts = Objects.requireNonNullElse(file.dayStarts(), DAY_STARTS);
        return new Locality(ZoneId.of(file.timezone()), file.languages(), LocalTime.parse(starts));
    }

    private static Premises premises(HallFile file) {
        return new Premises(
                named(file.zones(), HallZoneId::new),
                file.counters().stream().map(CounterFile::toPlan).toList(),
                named(file.pauseReasons(), PauseReasonId::new));
    }

    private static Catalogue catalogue(HallFile file) {
        List<LaneFile> lanes =
                file.lanes() == null
                        ? List.of(new LaneFile("ordinary", ordinary(file), null, null, null))
                        : file.lanes();
        return new Catalogue(
                IntStream.range(0, lanes.size())
                        .mapToObj(i -> lanes.get(i).toPlan(i == 0))
                        .toList(),
                file.queues().stream().map(HallConfig::queue).toList(),
                file.matters().stream()
                        .map(matter -> matter(matter, lanes.get(0).id(), whenFull(file)))
                        .toList());
    }

    private static Map<String, String> whenFull(HallFile file) {
        return file.whenFull() == null ? ALTERNATIVES : file.whenFull();
    }

    private static Map<String, String> ordinary(HallFile file) {
        String own = file.languages().get(0);
        return ORDINARY.containsKey(own) ? ORDINARY : Map.of(own, "Ordinary");
    }

    private static QueuePlan queue(HallFile.Queue queue) {
        return new QueuePlan(
                new QueueId(queue.id()),
                new Text(queue.name()),
                Objects.requireNonNullElse(queue.prefix(), ""),
                Objects.requireNonNullElse(queue.service(), HallFile.Queue.DEFAULT_SERVICE),
                queue.waitingLimit());
    }

    private static MatterPlan matter(
            HallFile.Matter matter,
            String defaultLane,
            @Nullable Map<String, String> hallWhenFull) {
        List<String> lanes = Objects.requireNonNullElse(matter.lanes(), List.of(defaultLane));
        List<Map<String, String>> materials =
                Objects.requireNonNullElse(matter.materials(), List.of());
        return new MatterPlan(
                new MatterId(matter.id()),
                new Text(matter.name()),
                new Text(matter.department()),
                new QueueId(matter.queue()),
                lanes.stream().map(LaneId::new).toList(),
                new MatterPlan.Terms(
                        matter.hours() == null ? null : CalendarConfig.hours(matter.hours()),
                        matter.cap(),
                        Objects.requireNonNullElse(matter.identity(), MatterPlan.Identity.OPTIONAL),
                        materials.stream().map(Text::new).toList(),
                        text(matter.whenFull() == null ? hallWhenFull : matter.whenFull())));
    }

    private static <I extends Id> List<NamedPlan<I>> named(
            List<HallFile.Named> items, Function<String, I> id) {
        return items.stream()
                .map(each -> new NamedPlan<>(id.apply(each.id()), new Text(each.name())))
                .toList();
    }
}
