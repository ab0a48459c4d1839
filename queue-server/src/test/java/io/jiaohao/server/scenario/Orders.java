package io.jiaohao.server.scenario;

import io.jiaohao.server.domain.command.AcknowledgeAlert;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.HelpAtCounter;
import io.jiaohao.server.domain.command.MoveWaiting;
import io.jiaohao.server.domain.command.Ordered;
import io.jiaohao.server.domain.command.ResumeHall;
import io.jiaohao.server.domain.command.ResumeTaking;
import io.jiaohao.server.domain.command.StopHall;
import io.jiaohao.server.domain.command.StopTaking;
import io.jiaohao.server.domain.command.WatchDevices;
import io.jiaohao.server.domain.event.PersonActed;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.DeviceFact;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.PersonId;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a supervisor has done, in the words of a hall; ZHAO has a reason. */
public final class Orders {
    public static final PersonId ZHAO = new PersonId("zhao");
    public static final String REASON = "window 2 is ill";

    private Orders() {}

    public static Step ordered(Function<Instant, HallCommand> inner) {
        return ordered(REASON, inner);
    }

    public static Step ordered(String reason, Function<Instant, HallCommand> inner) {
        return Steps.order(at -> new Ordered(new Ruling(ZHAO, reason, at), inner.apply(at)));
    }

    public static Step helpAt(CounterId counter, QueueId queue) {
        return ordered(at -> new HelpAtCounter(counter, queue, at));
    }

    public static Step moveLast(int count, QueueId from, QueueId to) {
        return ordered(at -> new MoveWaiting(from, to, count, at));
    }

    /** Of all matters when none is named. */
    public static Step stopTaking(MatterId... matters) {
        return ordered(
                at -> new StopTaking(Set.of(matters), TestHall.text("The system is down"), at));
    }

    /** Of all that were stopped when none is named. */
    public static Step resumeTaking(MatterId... matters) {
        return ordered(at -> new ResumeTaking(Set.of(matters), at));
    }

    public static Step stopHall() {
        return ordered(at -> new StopHall(TestHall.text("Fire: please leave"), at));
    }

    public static Step resumeHall() {
        return ordered(ResumeHall::new);
    }

    public static Step acknowledge(String alert) {
        return ordered("", at -> new AcknowledgeAlert(alert, at));
    }

    /** All devices of the hall, as the server found them. */
    public static Step devices(DeviceFact... facts) {
        return Steps.order(at -> new WatchDevices(List.of(facts), at));
    }

    /** The order in the log. */
    public static Fact acted(String action, String subject) {
        return acted(action, subject, REASON);
    }

    public static Fact acted(String action, String subject, String reason) {
        return stage -> new PersonActed(new Ruling(ZHAO, reason, stage.now()), action, subject);
    }
}
