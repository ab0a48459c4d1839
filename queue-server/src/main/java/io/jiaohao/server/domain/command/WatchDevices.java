package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.accepted;

import io.jiaohao.server.domain.event.DevicesSeen;
import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.vavr.collection.Map;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the hall's devices are. The server itself sends it when something changed; a supervisor is
 * told as time passes ({@link PassTime}).
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
                : accepted(new Answer.Nobody(), new DevicesSeen(changed, gone, at));
    }
}
