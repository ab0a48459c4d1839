package io.jiaohao.protocol.message;

import static io.jiaohao.protocol.message.DeviceKind.DISPLAY;
import static io.jiaohao.protocol.message.DeviceKind.KIOSK;
import static io.jiaohao.protocol.message.DeviceKind.TERMINAL;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every method of the wire: its name, its parameters, and the kinds of device that may use it. */
public enum Method {
    SESSION_OPEN("session.open", Params.OpenSession.class, KIOSK, TERMINAL, DISPLAY),
    SESSION_PING("session.ping", Params.Ping.class, KIOSK, TERMINAL, DISPLAY),
    SESSION_SNAPSHOT("session.snapshot", Params.AskSnapshot.class, KIOSK, TERMINAL, DISPLAY),
    DEVICE_REPORT("device.report", Params.ReportDevice.class, KIOSK, TERMINAL, DISPLAY),
    TICKET_TAKE("ticket.take", Params.TakeTicket.class, KIOSK, TERMINAL),
    TICKET_FIND("ticket.find", Params.FindTicket.class, KIOSK, TERMINAL, DISPLAY),
    TICKET_EXPLAIN("ticket.explain", Params.ExplainTicket.class, KIOSK, TERMINAL, DISPLAY),
    TICKET_CANCEL("ticket.cancel", Params.CancelTicket.class, KIOSK, TERMINAL),
    TICKET_VOID("ticket.void", Params.VoidTicket.class, KIOSK, TERMINAL),
    TICKET_REPRINT("ticket.reprint", Params.ReprintTicket.class, KIOSK, TERMINAL),
    TICKET_CHECKIN("ticket.checkin", Params.CheckInTicket.class, KIOSK, TERMINAL),
    TICKET_RATE("ticket.rate", Params.RateTicket.class, KIOSK, TERMINAL),
    NUMBERS_LEASE("numbers.lease", Params.LeaseNumbers.class, KIOSK),
    COUNTER_OPEN("counter.open", Params.OpenCounter.class, TERMINAL),
    COUNTER_PAUSE("counter.pause", Params.PauseCounter.class, TERMINAL),
    COUNTER_RESUME("counter.resume", Params.ResumeCounter.class, TERMINAL),
    COUNTER_CLOSE("counter.close", Params.CloseCounter.class, TERMINAL),
    COUNTER_HELP("counter.help", Params.HelpCounter.class, TERMINAL),
    COUNTER_LINE("counter.line", Params.AskLine.class, TERMINAL),
    TICKET_NEXT("ticket.next", Params.NextTicket.class, TERMINAL),
    TICKET_CALL("ticket.call", Params.CallTicket.class, TERMINAL),
    TICKET_RECALL("ticket.recall", Params.RecallTicket.class, TERMINAL),
    TICKET_START("ticket.start", Params.StartTicket.class, TERMINAL),
    TICKET_FINISH("ticket.finish", Params.FinishTicket.class, TERMINAL),
    TICKET_ABSENT("ticket.absent", Params.AbsentTicket.class, TERMINAL),
    TICKET_HOLD("ticket.hold", Params.HoldTicket.class, TERMINAL),
    TICKET_TRANSFER("ticket.transfer", Params.TransferTicket.class, TERMINAL),
    TICKET_WALKIN("ticket.walkin", Params.WalkIn.class, TERMINAL),
    TICKET_NOTE("ticket.note", Params.NoteTicket.class, TERMINAL),
    TICKET_MERGE("ticket.merge", Params.MergeTickets.class, TERMINAL),
    TICKET_MOVE("ticket.move", Params.MoveTicket.class, TERMINAL),
    QUEUE_MERGE("queue.merge", Params.MergeQueues.class, TERMINAL),
    TICKET_UNDO("ticket.undo", Params.UndoTicket.class, TERMINAL),
    NOTICE_PUBLISH("notice.publish", Params.PublishNotice.class, TERMINAL),
    NOTICE_WITHDRAW("notice.withdraw", Params.WithdrawNotice.class, TERMINAL);

    private static final Map<String, Method> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Method::word, Function.identity()));

    private final String word;
    private final Class<? extends Params> params;
    private final Set<DeviceKind> kinds;

    Method(String word, Class<? extends Params> params, DeviceKind... kinds) {
        this.word = word;
        this.params = params;
        this.kinds = Set.of(kinds);
    }

    /** The method of that name on the wire. */
    public static Optional<Method> byName(String word) {
        return Optional.ofNullable(BY_NAME.get(word));
    }

    /** The name on the wire, e.g. {@code ticket.take}. */
    public String word() {
        return word;
    }

    public Class<? extends Params> params() {
        return params;
    }

    public boolean allows(DeviceKind kind) {
        return kinds.contains(kind);
    }

    /** Whether it carries {@code request} and may be repeated safely. */
    public boolean changes() {
        return Params.Change.class.isAssignableFrom(params);
    }
}
