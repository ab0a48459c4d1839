package io.jiaohao.server.domain.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A series of numbers: a queue's own, or that of a lane which sets its prefix before the queue's
 * (DOMAIN N1, N7). Lanes without a prefix share the queue's, so that a number does not tell why
 * somebody is called sooner.
 *
 * @param lane null for the queue's own
 * @param prefix the whole of it
 */
public record NumberSeries(QueueId queue, @Nullable LaneId lane, String prefix) {

    /** Where the next number of a ticket in that lane comes from. */
    public static NumberSeries of(QueuePlan queue, Optional<LanePlan> lane) {
        return lane.filter(each -> each.prefix() != null)
                .map(
                        each ->
                                new NumberSeries(
                                        queue.id(), each.id(), each.prefix() + queue.prefix()))
                .orElseGet(() -> new NumberSeries(queue.id(), null, queue.prefix()));
    }

    /** Every series that a hall can come to. */
    public static List<NumberSeries> of(Catalogue catalogue) {
        return catalogue.queues().stream().flatMap(queue -> of(catalogue, queue)).toList();
    }

    private static Stream<NumberSeries> of(Catalogue catalogue, QueuePlan queue) {
        Stream<NumberSeries> ofLanes =
                catalogue.matters().stream()
                        .filter(matter -> matter.queue().equals(queue.id()))
                        .flatMap(matter -> matter.lanes().stream())
                        .map(lane -> of(queue, catalogue.lane(lane)));
        return Stream.concat(Stream.of(of(queue, Optional.empty())), ofLanes).distinct();
    }

    /** The series that cannot be told apart, by the prefix they share; a good plan has none. */
    public static Map<String, List<NumberSeries>> clashes(Catalogue catalogue) {
        return of(catalogue).stream()
                .collect(Collectors.groupingBy(NumberSeries::prefix))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
