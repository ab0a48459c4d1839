package io.jiaohao.server.scenario;

import io.jiaohao.server.domain.event.AlertCleared;
import io.jiaohao.server.domain.event.AlertEased;
import io.jiaohao.server.domain.event.AlertRaised;
import io.jiaohao.server.domain.event.AlertReturned;
import io.jiaohao.server.domain.event.CounterClosed;
import io.jiaohao.server.domain.event.CounterHelping;
import io.jiaohao.server.domain.event.CounterOffered;
import io.jiaohao.server.domain.event.CounterOpened;
import io.jiaohao.server.domain.event.CounterPaused;
import io.jiaohao.server.domain.event.CounterResumed;
import io.jiaohao.server.domain.event.DayEnded;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.TicketAbsent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.event.TicketCancelled;
import io.jiaohao.server.domain.event.TicketFinished;
import io.jiaohao.server.domain.event.TicketForfeited;
import io.jiaohao.server.domain.event.TicketHeld;
import io.jiaohao.server.domain.event.TicketNoted;
import io.jiaohao.server.domain.event.TicketReprinted;
import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.event.TicketStarted;
import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.event.TicketUndone;
import io.jiaohao.server.domain.event.TicketVoided;
import io.jiaohao.server.domain.event.TicketWalkedIn;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.CallId;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.domain.state.Times;
import io.jiaohao.server.domain.state.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events of a scenario, in the words of a hall; each happens at the stage's own time. */
public final class Facts {
    private Facts() {}

    /** The ticket is as it stands in the hall now. */
    public static Fact taken(String number, String prefix, int serial) {
        return stage -> {
            Ticket ticket = stage.ticket(number);
            DeviceId at = ticket.errand().holder() == null ? TestHall.KIOSK : null;
            return new TicketTaken(ticket, prefix, serial, at, stage.now());
        };
    }

    /** The same, of a number that was given offline. */
    public static Fact handedIn(String number, String prefix, int serial) {
        return stage -> new TicketTaken(stage.ticket(number), prefix, serial, null, stage.now());
    }

    /** Called by "next", for the reason that the ticket has now. */
    public static Fact called(String number, CounterId counter) {
        return stage -> new TicketCalled(call(stage, number, counter, 0), true, why(stage, number));
    }

    private static Why why(HallStage stage, String number) {
        return Objects.requireNonNull(stage.ticket(number).handling().why());
    }

    /** Called by its number. */
    public static Fact calledByNumber(String number, CounterId counter) {
        return stage ->
                new TicketCalled(call(stage, number, counter, 0), false, why(stage, number));
    }

    public static Fact recalled(String number, CounterId counter, int repeat) {
        return stage ->
                new TicketCalled(
                        call(stage, number, counter, repeat), false, Why.of(Why.CallRule.RECALL));
    }

    /** A call has any id. */
    private static Call call(HallStage stage, String number, CounterId counter, int repeat) {
        CallId id =
                stage.lastEvents().stream()
                        .filter(TicketCalled.class::isInstance)
                        .map(event -> ((TicketCalled) event).call().id())
                        .findFirst()
                        .orElse(new CallId("none"));
        return new Call(id, stage.id(number), counter, stage.now(), repeat);
    }

    public static Fact started(String number, CounterId counter) {
        return stage -> new TicketStarted(stage.id(number), counter, stage.now());
    }

    /** Served without a call, for the reason that the ticket has now. */
    public static Fact walkedIn(String number, CounterId counter) {
        return stage ->
                new TicketWalkedIn(stage.id(number), counter, why(stage, number), stage.now());
    }

    /** Taken at a terminal, where nobody is anonymous. */
    public static Fact takenByClerk(String number, String prefix, int serial) {
        return stage -> {
            Ticket now = stage.ticket(number);
            Ticket taken =
                    new Ticket(
                            now.id(),
                            now.number(),
                            now.errand(),
                            TicketState.WAITING,
                            now.place(),
                            Times.taken(now.times().day(), now.times().takenAt()),
                            new Ticket.Handling(
                                    Progress.NONE,
                                    now.told(),
                                    now.handling().counted(),
                                    null,
                                    false));
            return new TicketTaken(taken, prefix, serial, null, stage.now());
        };
    }

    public static Fact noted(String number, CounterId counter, String note) {
        return stage -> new TicketNoted(stage.id(number), counter, note, stage.now());
    }

    public static Fact finished(String number, CounterId counter, @Nullable String outcome) {
        return stage ->
                new TicketFinished(stage.id(number), counter, outcome, stage.now(), stage.now());
    }

    public static Fact absent(String number, CounterId counter, @Nullable String reason) {
        return stage -> new TicketAbsent(stage.id(number), counter, reason, stage.now());
    }

    public static Fact held(String number, CounterId counter) {
        return stage -> new TicketHeld(stage.id(number), counter, "copies", null, stage.now());
    }

    /** Waits where it stands in the hall now. */
    public static Fact returned(String number, @Nullable CounterId from) {
        return returned(number, from, null);
    }

    /** The same, with a clerk's note. */
    public static Fact returned(String number, @Nullable CounterId from, @Nullable String note) {
        return stage -> {
            Ticket ticket = stage.ticket(number);
            return new TicketReturned(
                    ticket.id(), ticket.errand(), ticket.place(), null, from, note, stage.now());
        };
    }

    public static Fact cancelled(String number, String outcome) {
        return stage -> new TicketCancelled(stage.id(number), outcome, stage.now());
    }

    public static Fact forfeited(String number) {
        return stage -> new TicketForfeited(stage.id(number), stage.now());
    }

    public static Fact undone(String number, CounterId counter) {
        return stage -> new TicketUndone(stage.ticket(number), counter, stage.now());
    }

    public static Fact cancelled(String number) {
        return stage -> new TicketCancelled(stage.id(number), null, stage.now());
    }

    public static Fact voided(String number) {
        return stage -> new TicketVoided(stage.id(number), "no paper", stage.now());
    }

    public static Fact reprinted(String number) {
        return stage -> new TicketReprinted(stage.id(number), stage.now());
    }

    public static Fact opened(CounterId counter, ClerkId clerk, DeviceId terminal) {
        return stage -> new CounterOpened(counter, new Counter.Staff(clerk, terminal), stage.now());
    }

    public static Fact paused(CounterId counter) {
        return stage ->
                new CounterPaused(counter, new Counter.Pause(TestHall.LUNCH, null), stage.now());
    }

    public static Fact resumed(CounterId counter) {
        return stage -> new CounterResumed(counter, stage.now());
    }

    public static Fact closed(CounterId counter) {
        return stage -> new CounterClosed(counter, stage.now());
    }

    public static Fact offered(CounterId counter, QueueId... queues) {
        return stage -> new CounterOffered(counter, List.of(queues), stage.now());
    }

    public static Fact helping(CounterId counter, QueueId... queues) {
        return stage -> new CounterHelping(counter, List.of(queues), stage.now());
    }

    public static Fact raised(Alert alert) {
        return stage -> new AlertRaised(alert, stage.now());
    }

    public static Fact cleared(Alert alert) {
        return stage -> new AlertCleared(alert, stage.now());
    }

    public static Fact eased(Alert alert) {
        return stage -> new AlertEased(alert.key(), stage.now());
    }

    public static Fact back(Alert alert) {
        return stage -> new AlertReturned(alert.key(), stage.now());
    }

    public static Fact dayEnded(String day) {
        return stage -> new DayEnded(LocalDate.parse(day), stage.now());
    }

    public static Fact dayStarted(String day) {
        return stage -> new DayStarted(LocalDate.parse(day), stage.now());
    }
}
