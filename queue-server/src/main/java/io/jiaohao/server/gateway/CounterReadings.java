package io.jiaohao.server.gateway;

import static io.jiaohao.server.gateway.CommandReader.instant;

import io.jiaohao.protocol.message.Params;
import io.jiaohao.server.domain.command.CallNext;
import io.jiaohao.server.domain.command.CallTicket;
import io.jiaohao.server.domain.command.CloseCounter;
import io.jiaohao.server.domain.command.FinishService;
import io.jiaohao.server.domain.command.HelpQueue;
import io.jiaohao.server.domain.command.HoldTicket;
import io.jiaohao.server.domain.command.MarkAbsent;
import io.jiaohao.server.domain.command.MergeQueues;
import io.jiaohao.server.domain.command.MoveTicket;
import io.jiaohao.server.domain.command.NoteTicket;
import io.jiaohao.server.domain.command.OpenCounter;
import io.jiaohao.server.domain.command.PauseCounter;
import io.jiaohao.server.domain.command.RecallTicket;
import io.jiaohao.server.domain.command.ResumeCounter;
import io.jiaohao.server.domain.command.StartService;
import io.jiaohao.server.domain.command.TransferTicket;
import io.jiaohao.server.domain.command.TransferTicket.Spot;
import io.jiaohao.server.domain.command.UndoLast;
import io.jiaohao.server.domain.command.WalkIn;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.PauseReasonId;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.domain.state.TicketRef;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The methods of a clerk at a counter. */
final class CounterReadings {
    static final CommandReader.Readings ALL =
            new CommandReader.Readings()
                    .with(Params.OpenCounter.class, CounterReadings::open)
                    .with(Params.PauseCounter.class, CounterReadings::pause)
                    .with(Params.ResumeCounter.class, (r, p) -> new ResumeCounter(r.press()))
                    .with(Params.CloseCounter.class, (r, p) -> new CloseCounter(r.press()))
                    .with(
                            Params.HelpCounter.class,
                            (r, p) -> new HelpQueue(r.press(), new QueueId(p.queue())))
                    .with(Params.NextTicket.class, (r, p) -> new CallNext(r.press(p.ticket())))
                    .with(
                            Params.CallTicket.class,
                            (r, p) -> new CallTicket(ref(p.ticket(), p.number()), r.press()))
                    .with(
                            Params.RecallTicket.class,
                            (r, p) -> new RecallTicket(r.press(p.ticket())))
                    .with(Params.StartTicket.class, CounterReadings::start)
                    .with(
                            Params.FinishTicket.class,
                            (r, p) ->
                                    new FinishService(
                                            r.press(p.ticket()), p.outcome(), instant(p.at())))
                    .with(
                            Params.AbsentTicket.class,
                            (r, p) -> new MarkAbsent(r.press(p.ticket()), p.reason()))
                    .with(
                            Params.HoldTicket.class,
                            (r, p) ->
                                    new HoldTicket(
                                            r.press(p.ticket()), p.reason(), instant(p.remind())))
                    .with(Params.WalkIn.class, CounterReadings::walkIn)
                    .with(
                            Params.NoteTicket.class,
                            (r, p) -> new NoteTicket(r.press(), new TicketId(p.ticket()), p.note()))
                    .with(Params.MoveTicket.class, CounterReadings::move)
                    .with(
                            Params.MergeQueues.class,
                            (r, p) ->
                                    new MergeQueues(
                                            r.press(),
                                            new QueueId(p.queue()),
                                            new QueueId(p.into())))
                    .with(Params.TransferTicket.class, CounterReadings::transfer)
                    .with(Params.UndoTicket.class, (r, p) -> new UndoLast(r.press()));

    private CounterReadings() {}

    static TicketRef ref(@Nullable String ticket, @Nullable String number) {
        return new TicketRef(ticket == null ? null : new TicketId(ticket), number);
    }

    private static OpenCounter open(CommandReader reader, Params.OpenCounter p) {
        return new OpenCounter(
                new CounterId(p.counter()),
                new Counter.Staff(new ClerkId(p.clerk()), reader.device()),
                Boolean.TRUE.equals(p.takeOver()),
                reader.at());
    }

    private static PauseCounter pause(CommandReader reader, Params.PauseCounter p) {
        return new PauseCounter(
                reader.press(),
                new Counter.Pause(new PauseReasonId(p.reason()), instant(p.until())));
    }

    private static StartService start(CommandReader reader, Params.StartTicket p) {
        boolean cardRead = p.holder() != null && p.holder().idCard() != null;
        return new StartService(
                reader.press(p.ticket()),
                new StartService.IdCheck(
                        Boolean.TRUE.equals(p.idChecked()),
                        cardRead ? new StartService.Card(reader.holderId()) : null));
    }

    private static WalkIn walkIn(CommandReader reader, Params.WalkIn p) {
        boolean cardRead = p.holder() != null && p.holder().idCard() != null;
        return new WalkIn(
                reader.press(p.ticket()),
                reader.wish(p.matter(), p.lane(), p.language()),
                Boolean.TRUE.equals(p.idChecked()) || cardRead);
    }

    private static TransferTicket transfer(CommandReader reader, Params.TransferTicket p) {
        return new TransferTicket(reader.press(p.ticket()), target(p), spot(p), p.note());
    }

    private static TransferTicket.Target target(Params.TransferTicket p) {
        if (p.matter() != null) {
            return new TransferTicket.Target.ToMatter(new MatterId(p.matter()));
        }
        return p.clerk() != null
                ? new TransferTicket.Target.ToClerk(new ClerkId(p.clerk()))
                : new TransferTicket.Target.ToCounter(
                        new CounterId(Objects.requireNonNull(p.counter())));
    }

    private static Spot spot(Params.TransferTicket p) {
        Instant time = instant(p.placeAt());
        if (time != null) {
            return Spot.asTakenAt(time);
        }
        if (p.place() == null) {
            return Boolean.FALSE.equals(p.keepPlace()) ? Spot.LAST : Spot.KEEP;
        }
        return switch (p.place()) {
            case KEEP -> Spot.KEEP;
            case FIRST -> Spot.FIRST;
            case LAST -> Spot.LAST;
        };
    }

    private static MoveTicket move(CommandReader reader, Params.MoveTicket p) {
        return new MoveTicket(
                reader.press(),
                new TicketId(p.ticket()),
                p.behind() == null ? null : new TicketId(p.behind()),
                p.reason());
    }
}
