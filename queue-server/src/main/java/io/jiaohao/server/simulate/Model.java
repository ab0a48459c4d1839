package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.HallZoneId;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.Locality;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.MatterPlan.Identity;
import io.jiaohao.server.domain.state.NamedPlan;
import io.jiaohao.server.domain.state.Premises;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Staffing;
import io.jiaohao.server.domain.state.Text;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The textbook's hall: one queue, open eight hours without a break, Poisson arrivals, exponential
 * service times, nobody missing.
 *
 * @param service the mean
 */
record Model(int windows, Duration service) {
    static final String LANGUAGE = "en";
    private static final double OPEN_SECONDS = 8 * 3_600;
    private static final double LONGEST_MINUTES = 480;
    private static final QueueId QUEUE = new QueueId("queue");
    private static final HallZoneId ZONE = new HallZoneId("zone");
    private static final LaneId ORDINARY = new LaneId("ordinary");
    private static final LaneId PRIORITY = new LaneId("priority");

    HallPlan plan() {
        return new HallPlan(
                text("%d windows, %.1f minutes".formatted(windows, service.toSeconds() / 60.0)),
                new Locality(ZoneOffset.UTC, List.of(LANGUAGE), LocalTime.of(4, 0)),
                Calendar.ALWAYS,
                new Premises(List.of(new NamedPlan<>(ZONE, text("hall"))), counters(), List.of()),
                catalogue(),
                Rules.DEFAULT,
                null);
    }

    private List<CounterPlan> counters() {
        return IntStream.rangeClosed(1, windows)
                .mapToObj(Integer::toString)
                .map(
                        id ->
                                new CounterPlan(
                                        new CounterId(id),
                                        id,
                                        ZONE,
                                        List.of(Served.all(QUEUE)),
                                        Staffing.NONE))
                .toList();
    }

    private Catalogue catalogue() {
        return new Catalogue(
                List.of(
                        new LanePlan(ORDINARY, text("ordinary"), 1, 1, null),
                        new LanePlan(
                                PRIORITY,
                                text("priority"),
                                LanePlan.FAVOURED_SHARE,
                                LanePlan.FAVOURED_RATE,
                                null)),
                List.of(new QueuePlan(QUEUE, text("queue"), "A", service, null)),
                List.of(
                        new MatterPlan(
                                new MatterId("matter"),
                                text("matter"),
                                text("office"),
                                QUEUE,
                                List.of(ORDINARY, PRIORITY),
                                new MatterPlan.Terms(
                                        null, null, Identity.OPTIONAL, List.of(), null))));
    }

    private static Text text(String words) {
        return new Text(Map.of(LANGUAGE, words));
    }

    /** The visitors of a day that keep the windows busy for this share of their time. */
    double visitors(double load) {
        return load * windows * OPEN_SECONDS / service.toSeconds();
    }

    /** Reads {@code 6,7.5}. */
    static final class Converter implements ITypeConverter<Model> {
        @Override
        public Model convert(String words) {
            String[] parts = words.split(",", -1);
            try {
                int windows = Integer.parseInt(parts[0]);
                double minutes = Double.parseDouble(parts[parts.length - 1]);
                if (parts.length == 2
                        && windows > 0
                        && minutes * 60 >= 1
                        && minutes <= LONGEST_MINUTES) {
                    return new Model(windows, Duration.ofSeconds(Math.round(minutes * 60)));
                }
            } catch (NumberFormatException wrong) {
                throw refused(words);
            }
            throw refused(words);
        }

        private static TypeConversionException refused(String words) {
            return new TypeConversionException(
                    "'%s' is no hall: say WINDOWS,MINUTES, for example 6,7.5".formatted(words));
        }
    }
}
