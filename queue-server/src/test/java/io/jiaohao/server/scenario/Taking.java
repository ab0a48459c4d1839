package io.jiaohao.server.scenario;

import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.MatterId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A visitor takes a number at a kiosk.
 *
 * @param offline the number that the kiosk gave by itself, and how long ago
 * @param help who stands behind it
 */
public record Taking(
        MatterId matter,
        @Nullable LaneId lane,
        @Nullable HolderId holder,
        @Nullable Offline offline,
        DeviceId kiosk,
        Help help)
        implements Step {

    record Offline(String number, Duration ago) {}

    enum Help {
        NONE,
        AGENT,
        GUIDE
    }

    public Taking in(LaneId other) {
        return new Taking(matter, other, holder, offline, kiosk, help);
    }

    public Taking by(HolderId person) {
        return new Taking(matter, lane, person, offline, kiosk, help);
    }

    /** By somebody who takes numbers for others (企业代办). */
    public Taking byAgent(HolderId person) {
        return new Taking(matter, lane, person, offline, kiosk, Help.AGENT);
    }

    /** At the guide desk. */
    public Taking guided() {
        return new Taking(matter, lane, holder, offline, kiosk, Help.GUIDE);
    }

    public Taking from(DeviceId other) {
        return new Taking(matter, lane, holder, offline, other, help);
    }

    /** Hands in a number that the kiosk gave while it was offline. */
    public Taking offline(String number, Duration ago) {
        return new Taking(matter, lane, holder, new Offline(number, ago), kiosk, help);
    }

    @Override
    public void play(HallStage stage) {
        TakeTicket.Wish wish =
                new TakeTicket.Wish(matter, lane, holder, help == Help.AGENT, "en", "link");
        TakeTicket.Offline given =
                offline == null
                        ? null
                        : new TakeTicket.Offline(
                                offline.number(), stage.now().minus(offline.ago()));
        stage.submit(new TakeTicket(kiosk, wish, given, help == Help.GUIDE, stage.now()));
    }
}
