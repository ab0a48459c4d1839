package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.Seen;
import io.jiaohao.server.domain.command.CallNext;
import io.jiaohao.server.domain.command.CallTicket;
import io.jiaohao.server.domain.command.CancelTicket;
import io.jiaohao.server.domain.command.CheckInTicket;
import io.jiaohao.server.domain.command.CloseCounter;
import io.jiaohao.server.domain.command.FinishService;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.HoldTicket;
import io.jiaohao.server.domain.command.LeaseNumbers;
import io.jiaohao.server.domain.command.MarkAbsent;
import io.jiaohao.server.domain.command.OpenCounter;
import io.jiaohao.server.domain.command.PauseCounter;
import io.jiaohao.server.domain.command.Press;
import io.jiaohao.server.domain.command.PublishNotice;
import io.jiaohao.server.domain.command.RateTicket;
import io.jiaohao.server.domain.command.RecallTicket;
import io.jiaohao.server.domain.command.ReprintTicket;
import io.jiaohao.server.domain.command.ResumeCounter;
import io.jiaohao.server.domain.command.StartService;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.TransferTicket;
import io.jiaohao.server.domain.command.UndoLast;
import io.jiaohao.server.domain.command.VoidTicket;
import io.jiaohao.server.domain.command.WithdrawNotice;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallZoneId;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.NoticeId;
import io.jiaohao.server.domain.state.PauseReasonId;
import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns a device's parameters into the command it means. What chance gives (a link, a holder's id)
 * comes in from outside, so that the command holds it.
 *
 * @param who the device
 * @param at when the server read the request
 * @param token 128 random bits, for what needs a name nobody can guess
 * @param holder who takes the ticket; null when nobody is known
 */
record CommandReader(Identity who, Instant at, String token, @Nullable HolderId holder) {
    private interface Reading<P> extends BiFunction<CommandReader, P, HallCommand> {}

    private static final Map<Class<? extends Params>, Reading<Params>> READINGS =
            Map.ofEntries(
                    reading(Params.TakeTicket.class, CommandReader::take),
                    reading(
                            Params.CancelTicket.class,
                            (r, p) -> new CancelTicket(new TicketId(p.ticket()), r.at)),
                    reading(
                            Params.VoidTicket.class,
                            (r, p) -> new VoidTicket(new TicketId(p.ticket()), p.reason(), r.at)),
                    reading(
                            Params.ReprintTicket.class,
                            (r, p) -> new ReprintTicket(new TicketId(p.ticket()), r.at)),
                    reading(
                            Params.CheckInTicket.class,
                            (r, p) -> new CheckInTicket(new TicketId(p.ticket()), r.at)),
                    reading(Params.RateTicket.class, CommandReader::rate),
                    reading(
                            Params.LeaseNumbers.class,
                            (r, p) ->
                                    new LeaseNumbers(
                                            r.device(), new QueueId(p.queue()), p.count(), r.at)),
                    reading(Params.OpenCounter.class, CommandReader::open),
                    reading(Params.PauseCounter.class, CommandReader::pause),
                    reading(
                            Params.ResumeCounter.class,
                            (r, p) -> new ResumeCounter(r.press(Seen.UNSAID))),
                    reading(
                            Params.CloseCounter.class,
                            (r, p) -> new CloseCounter(r.press(Seen.UNSAID))),
                    reading(Params.NextTicket.class, (r, p) -> new CallNext(r.press(p.ticket()))),
                    reading(
                            Params.CallTicket.class,
                            (r, p) ->
                                    new CallTicket(
                                            ref(p.ticket(), p.number()), r.press(Seen.UNSAID))),
                    reading(
                            Params.RecallTicket.class,
                            (r, p) -> new RecallTicket(r.press(p.ticket()))),
                    reading(
                            Params.StartTicket.class,
                            (r, p) -> new StartService(r.press(p.ticket()))),
                    reading(
                            Params.FinishTicket.class,
                            (r, p) ->
                                    new FinishService(
                                            r.press(p.ticket()), p.outcome(), instant(p.at()))),
                    reading(
                            Params.AbsentTicket.class,
                            (r, p) -> new MarkAbsent(r.press(p.ticket()), p.reason())),
                    reading(
                            Params.HoldTicket.class,
                            (r, p) -> new HoldTicket(r.press(p.ticket()), p.reason())),
                    reading(Params.TransferTicket.class, CommandReader::transfer),
                    reading(Params.UndoTicket.class, (r, p) -> new UndoLast(r.press(Seen.UNSAID))),
                    reading(Params.PublishNotice.class, CommandReader::publish),
                    reading(
                            Params.WithdrawNotice.class,
                            (r, p) -> new WithdrawNotice(new NoticeId(p.notice()), r.at)));

    private static <P extends Params> Map.Entry<Class<? extends Params>, Reading<Params>> reading(
            Class<P> type, Reading<P> reading) {
        return Map.entry(type, (reader, params) -> reading.apply(reader, type.cast(params)));
    }

    /** Whether there is a command for such parameters. */
    static boolean reads(Class<? extends Params> type) {
        return READINGS.containsKey(type);
    }

    HallCommand read(Params.Change params) {
        return Objects.requireNonNull(READINGS.get(params.getClass())).apply(this, params);
    }

    private DeviceId device() {
        return who.device();
    }

    private Press press(Seen seen) {
        String ticket = seen.ticket();
        Press.Sight sight =
                seen.said() ? new Press.Sight(ticket == null ? null : new TicketId(ticket)) : null;
        return new Press(device(), sight, at);
    }

    static TicketRef ref(@Nullable String ticket, @Nullable String number) {
        return new TicketRef(ticket == null ? null : new TicketId(ticket), number);
    }

    private TakeTicket take(Params.TakeTicket p) {
        String language = Objects.requireNonNullElse(p.language(), who.language());
        TakeTicket.Wish wish =
                new TakeTicket.Wish(
                        new MatterId(p.matter()),
                        p.lane() == null ? null : new LaneId(p.lane()),
                        holder,
                        language,
                        token);
        Instant given = instant(p.at());
        TakeTicket.Offline offline =
                p.number() == null || given == null
                        ? null
                        : new TakeTicket.Offline(p.number(), given);
        return new TakeTicket(device(), wish, offline, at);
    }

    private RateTicket rate(Params.RateTicket p) {
        var reasons = Objects.requireNonNull(p.reasons());
        return new RateTicket(
                new TicketId(p.ticket()), new Progress.Rating(p.score(), reasons), at);
    }

    private OpenCounter open(Params.OpenCounter p) {
        return new OpenCounter(
                new CounterId(p.counter()),
                new Counter.Staff(new ClerkId(p.clerk()), device()),
                Boolean.TRUE.equals(p.takeOver()),
                at);
    }

    private PauseCounter pause(Params.PauseCounter p) {
        return new PauseCounter(
                press(Seen.UNSAID),
                new Counter.Pause(new PauseReasonId(p.reason()), instant(p.until())));
    }

    private TransferTicket transfer(Params.TransferTicket p) {
        TransferTicket.Target target =
                p.matter() != null
                        ? new TransferTicket.Target.ToMatter(new MatterId(p.matter()))
                        : new TransferTicket.Target.ToCounter(
                                new CounterId(Objects.requireNonNull(p.counter())));
        return new TransferTicket(press(p.ticket()), target, !Boolean.FALSE.equals(p.keepPlace()));
    }

    private PublishNotice publish(Params.PublishNotice p) {
        var zones = Objects.requireNonNull(p.zones()).stream().map(HallZoneId::new).toList();
        Notice notice =
                new Notice(
                        new NoticeId("n" + token),
                        new Text(p.text()),
                        at,
                        instant(p.until()),
                        zones);
        return new PublishNotice(notice, at);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
