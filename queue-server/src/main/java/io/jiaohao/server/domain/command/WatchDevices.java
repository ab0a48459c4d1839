package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;

import io.jiaohao.server.domain.event.DevicesSeen;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.vavr.collection.Map;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the hall's devices are. The server itself sends it when something changed.
 *
 * @param facts all devices that the hall has now
 */
public record WatchDevices(List<DeviceFact> facts, Instant at) implements HallCommand {
    public WatchDevices {
        facts = List.copyOf(facts);
    }

    @Override
    public Decision decide(Hall hall) {
        Map<DeviceId, DeviceFact> known = hall.board().devices();
        Set<DeviceId> here =
                facts.stream().map(DeviceFact::device).collect(Collectors.toUnmodifiableSet());
        List<DeviceFact> changed =
                facts.stream().filter(fact -> !known.get(fact.device()).contains(fact)).toList();
        List<DeviceId> gone = known.keySet().filter(device -> !here.contains(device)).toJavaList();
        return changed.isEmpty() && gone.isEmpty()
                ? accepted(new Answer.Nobody())
                : seen(hall, new DevicesSeen(changed, gone, at));
    }

    /** Paper that runs out is told at once (DOMAIN T7). */
    private Decision seen(Hall hall, DevicesSeen seen) {
        List<HallEvent> events = new ArrayList<>(List.of(seen));
        events.addAll(new Watchman(seen.fold(hall), at).changes());
        return new Decision.Accepted(events, new Answer.Nobody());
    }
}
