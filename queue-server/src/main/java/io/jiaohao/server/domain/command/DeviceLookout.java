package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Opening;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Kiosks that run out of paper (DOMAIN T7), and devices that are away. Of a hall that is closed
 * nobody is told: then devices are switched off.
 */
record DeviceLookout(Hall hall, Instant at) {
    /** Says how the paper is, and whether it can be printed on. */
    private static final String PRINTER = "printer";

    /** Parts that are devices of their own, each on a line: what goes before the line's name. */
    private static final Set<String> LINES = Set.of("strips ", "pads ");

    Stream<Alert> alerts() {
        return hall.day().shown().state() == Opening.State.CLOSED
                ? Stream.empty()
                : hall.board().devices().values().toJavaStream().flatMap(this::alerts);
    }

    private Stream<Alert> alerts(DeviceFact fact) {
        if (!fact.online()) {
            return isAway(fact.since())
                    ? Stream.of(offline(fact.device(), fact.since()))
                    : Stream.empty();
        }
        return fact.ailing().stream().flatMap(part -> alerts(fact, part));
    }

    private Stream<Alert> alerts(DeviceFact fact, DeviceFact.Ailment part) {
        if (fact.kind() == DeviceFact.Kind.KIOSK && part.part().equals(PRINTER)) {
            return Stream.of(Alert.of(fact.device(), Alert.Kind.PAPER_LOW, part.since()));
        }
        boolean away =
                part.state() == DeviceFact.State.FAILED
                        && LINES.stream().anyMatch(part.part()::startsWith)
                        && isAway(part.since());
        return away
                ? Stream.of(offline(new DeviceId(fact.device() + "/" + part.part()), part.since()))
                : Stream.empty();
    }

    private boolean isAway(Instant since) {
        Duration limit = hall.rules().rules().watch().limits().deviceOffline();
        return Elapsed.isOver(limit, since, at);
    }

    private static Alert offline(DeviceId device, Instant since) {
        return Alert.of(device, Alert.Kind.DEVICE_OFFLINE, since);
    }
}
