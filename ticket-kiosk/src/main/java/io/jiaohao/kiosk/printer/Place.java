package io.jiaohao.kiosk.printer;

import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.Named;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a visitor waits and is served.
 *
 * @param zones those of the windows
 * @param windows labels of the windows that serve the ticket's queue, in the hall's order
 */
public record Place(List<Named> zones, List<String> windows) {
    public Place {
        zones = List.copyOf(zones);
        windows = List.copyOf(windows);
    }

    /** The place of those who wait in a queue. */
    public static Place of(String queue, HallView hall, Collection<CounterView> counters) {
        List<CounterView> serving =
                counters.stream().filter(counter -> counter.queues().contains(queue)).toList();
        Set<String> zones = serving.stream().map(CounterView::zone).collect(Collectors.toSet());
        return new Place(
                hall.zones().stream().filter(zone -> zones.contains(zone.id())).toList(),
                serving.stream().map(CounterView::label).toList());
    }
}
