package io.jiaohao.server.scenario;

import io.jiaohao.server.domain.command.CallNext;
import io.jiaohao.server.domain.command.CallTicket;
import io.jiaohao.server.domain.command.CancelTicket;
import io.jiaohao.server.domain.command.CheckInTicket;
import io.jiaohao.server.domain.command.CloseCounter;
import io.jiaohao.server.domain.command.Closing;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.DeferTicket;
import io.jiaohao.server.domain.command.FinishService;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.HelpQueue;
import io.jiaohao.server.domain.command.HoldTicket;
import io.jiaohao.server.domain.command.LeaseNumbers;
import io.jiaohao.server.domain.command.MarkAbsent;
import io.jiaohao.server.domain.command.MergeQueues;
import io.jiaohao.server.domain.command.MergeTickets;
import io.jiaohao.server.domain.command.MoveTicket;
import io.jiaohao.server.domain.command.NoteTicket;
import io.jiaohao.server.domain.command.OpenCounter;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.PauseCounter;
import io.jiaohao.server.domain.command.Press;
import io.jiaohao.server.domain.command.RateTicket;
import io.jiaohao.server.domain.command.RecallTicket;
import io.jiaohao.server.domain.command.ReprintTicket;
import io.jiaohao.server.domain.command.ResumeCounter;
import io.jiaohao.server.domain.command.StartService;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.TransferTicket;
import io.jiaohao.server.domain.command.TransferTicket.Spot;
import io.jiaohao.server.domain.command.TransferTicket.Target;
import io.jiaohao.server.domain.command.UndoLast;
import io.jiaohao.server.domain.command.VoidTicket;
import io.jiaohao.server.domain.command.WalkIn;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Numbering;
import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The commands of a scenario, in the words of a hall. The terminal of counter 1 is terminal-1. */
public final class Steps {
    private Steps() {}

    /** A command made of the moment. */
    public static Step order(Function<Instant, HallCommand> command) {
        return stage -> stage.submit(command.apply(stage.now()));
    }

    /** Nothing happens for a while; a negative time sets the clock back. */
    public static Step pass(Duration time) {
        return stage -> stage.pass(time);
    }

    public static Step seconds(long seconds) {
        return pass(Duration.ofSeconds(seconds));
    }

    public static Step minutes(long minutes) {
        return pass(Duration.ofMinutes(minutes));
    }

    /** The hall's clock then shows that time. */
    public static Step at(String local) {
        Instant time = java.time.LocalDateTime.parse(local).atZone(TestHall.ZONE).toInstant();
        return stage -> stage.setClock(time);
    }

    public static Step timer() {
        return order(PassTime::new);
    }

    public static Step configure(HallPlan plan) {
        return order(at -> new ConfigureHall(plan, at));
    }

    public static Taking take(MatterId matter) {
        return new Taking(matter, null, null, null, TestHall.KIOSK, Taking.Help.NONE);
    }

    /** Several steps as one, e.g. {@code times(3, take(PASSPORT))}. */
    public static Step times(int count, Step step) {
        return stage -> {
            for (int i = 0; i < count; i++) {
                step.play(stage);
            }
        };
    }

    public static Step lease(DeviceId kiosk, QueueId queue, int count) {
        return order(at -> new LeaseNumbers(kiosk, queue, count, at));
    }

    public static DeviceId terminal(CounterId counter) {
        return new DeviceId("terminal-" + counter);
    }

    public static Step open(CounterId... counters) {
        return stage -> {
            for (CounterId counter : counters) {
                ClerkId clerk = new ClerkId("clerk-" + counter);
                open(counter, clerk, terminal(counter), false).play(stage);
            }
        };
    }

    public static Step open(CounterId counter, ClerkId clerk, DeviceId terminal, boolean over) {
        return order(at -> new OpenCounter(counter, new Counter.Staff(clerk, terminal), over, at));
    }

    public static Step pause(CounterId counter) {
        return new Pressed(
                terminal(counter),
                null,
                press -> new PauseCounter(press, new Counter.Pause(TestHall.LUNCH, null)));
    }

    public static Step resume(CounterId counter) {
        return pressed(counter, ResumeCounter::new);
    }

    public static Step close(CounterId counter) {
        return pressed(counter, CloseCounter::new);
    }

    public static Pressed help(CounterId counter, QueueId queue) {
        return pressed(counter, press -> new HelpQueue(press, queue));
    }

    public static Pressed next(CounterId counter) {
        return pressed(counter, CallNext::new);
    }

    public static Pressed call(CounterId counter, String number) {
        return pressed(counter, press -> new CallTicket(new TicketRef(null, number), press));
    }

    public static Pressed recall(CounterId counter) {
        return pressed(counter, RecallTicket::new);
    }

    public static Pressed start(CounterId counter) {
        return start(counter, false);
    }

    /** With the clerk's word that the papers were compared. */
    public static Pressed start(CounterId counter, boolean idChecked) {
        return start(counter, new StartService.IdCheck(idChecked, null));
    }

    /** With a card that was read at the window; null for that of a stranger. */
    public static Pressed startWithCard(CounterId counter, @Nullable HolderId holder) {
        return start(counter, new StartService.IdCheck(false, new StartService.Card(holder)));
    }

    private static Pressed start(CounterId counter, StartService.IdCheck check) {
        return pressed(counter, press -> new StartService(press, check));
    }

    /** The server stops, and starts again with what its journal holds. */
    public static Step restart() {
        return HallStage::restart;
    }

    public static Pressed finish(CounterId counter) {
        return pressed(counter, press -> new FinishService(press, "done well", null));
    }

    public static Pressed finish(CounterId counter, String outcome) {
        return pressed(counter, press -> new FinishService(press, outcome, null));
    }

    public static Pressed finishAt(CounterId counter, Instant pressedAt) {
        return pressed(counter, press -> new FinishService(press, null, pressedAt));
    }

    public static Pressed absent(CounterId counter) {
        return pressed(counter, press -> new MarkAbsent(press, null));
    }

    public static Pressed absent(CounterId counter, String reason) {
        return pressed(counter, press -> new MarkAbsent(press, reason));
    }

    public static Pressed hold(CounterId counter) {
        return pressed(counter, press -> new HoldTicket(press, "copies", null));
    }

    public static Pressed hold(CounterId counter, String reason, Instant remind) {
        return pressed(counter, press -> new HoldTicket(press, reason, remind));
    }

    public static Pressed transfer(CounterId counter, MatterId matter, boolean keepPlace) {
        return transfer(counter, new Target.ToMatter(matter), keepPlace ? Spot.KEEP : Spot.LAST);
    }

    public static Pressed transfer(CounterId counter, CounterId other, boolean keepPlace) {
        return transfer(counter, new Target.ToCounter(other), keepPlace ? Spot.KEEP : Spot.LAST);
    }

    public static Pressed transfer(CounterId counter, Target target, Spot spot) {
        return pressed(counter, press -> new TransferTicket(press, target, spot, null));
    }

    public static Pressed transfer(CounterId counter, MatterId matter, String note) {
        return pressed(
                counter,
                press -> new TransferTicket(press, new Target.ToMatter(matter), Spot.KEEP, note));
    }

    public static Pressed moveFirst(CounterId counter, String number) {
        return move(counter, number, null);
    }

    /** Behind another number. */
    public static Pressed move(CounterId counter, String number, @Nullable String behind) {
        return pressed(
                counter,
                press -> {
                    LocalDate day = TestHall.day(press.at());
                    return new MoveTicket(
                            press,
                            Numbering.id(day, number),
                            behind == null ? null : Numbering.id(day, behind),
                            "with a small child");
                });
    }

    /** A visitor without a number is served at once. */
    public static Pressed walkIn(CounterId counter, MatterId matter) {
        return walkIn(counter, matter, null, false);
    }

    /** A known one, perhaps with the clerk's word that the papers were compared. */
    public static Pressed walkIn(
            CounterId counter, MatterId matter, @Nullable HolderId holder, boolean idChecked) {
        return pressed(
                counter,
                press ->
                        new WalkIn(
                                press,
                                new TakeTicket.Wish(matter, null, holder, false, "en", "link"),
                                idChecked));
    }

    public static Pressed note(CounterId counter, String number, String note) {
        return pressed(
                counter,
                press ->
                        new NoteTicket(
                                press, Numbering.id(TestHall.day(press.at()), number), note));
    }

    public static Pressed mergeQueues(CounterId counter, QueueId from, QueueId to) {
        return pressed(counter, press -> new MergeQueues(press, from, to));
    }

    /** The first ends, the second goes on. */
    public static Step merge(String number, String into) {
        return stage ->
                stage.submit(new MergeTickets(stage.id(number), stage.id(into), stage.now()));
    }

    public static Step configure(HallPlan plan, Closing closing) {
        return order(at -> new ConfigureHall(plan, closing, at));
    }

    public static Pressed undo(CounterId counter) {
        return pressed(counter, UndoLast::new);
    }

    public static Step cancel(String number) {
        return about(number, CancelTicket::new);
    }

    public static Step voidTicket(String number) {
        return about(number, (ticket, at) -> new VoidTicket(ticket, "no paper", at));
    }

    public static Step reprint(String number) {
        return about(number, ReprintTicket::new);
    }

    public static Step checkIn(String number) {
        return about(number, CheckInTicket::new);
    }

    public static Step defer(String number) {
        return about(number, DeferTicket::new);
    }

    public static Step rate(String number, int score) {
        var rating = new Progress.Rating(score, List.of("quick"));
        return about(number, (ticket, at) -> new RateTicket(ticket, rating, at));
    }

    private static Step about(String number, BiFunction<TicketId, Instant, HallCommand> command) {
        return stage -> stage.submit(command.apply(stage.id(number), stage.now()));
    }

    private static Pressed pressed(CounterId counter, Function<Press, HallCommand> command) {
        return new Pressed(terminal(counter), null, command);
    }
}
