package io.jiaohao.server.gateway;

import static io.jiaohao.server.gateway.CommandReader.instant;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Params;
import io.jiaohao.server.domain.command.CancelTicket;
import io.jiaohao.server.domain.command.CheckInTicket;
import io.jiaohao.server.domain.command.LeaseNumbers;
import io.jiaohao.server.domain.command.MergeTickets;
import io.jiaohao.server.domain.command.PublishNotice;
import io.jiaohao.server.domain.command.RateTicket;
import io.jiaohao.server.domain.command.ReprintTicket;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.VoidTicket;
import io.jiaohao.server.domain.command.WithdrawNotice;
import io.jiaohao.server.domain.state.HallZoneId;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.NoticeId;
import io.jiaohao.server.domain.state.Progress;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.domain.state.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The methods about tickets, numbers and notices, which need no counter. */
final class TicketReadings {
    static final CommandReader.Readings ALL =
            new CommandReader.Readings()
                    .with(Params.TakeTicket.class, TicketReadings::take)
                    .with(
                            Params.CancelTicket.class,
                            (r, p) -> new CancelTicket(new TicketId(p.ticket()), r.at()))
                    .with(
                            Params.VoidTicket.class,
                            (r, p) -> new VoidTicket(new TicketId(p.ticket()), p.reason(), r.at()))
                    .with(
                            Params.ReprintTicket.class,
                            (r, p) -> new ReprintTicket(new TicketId(p.ticket()), r.at()))
                    .with(
                            Params.CheckInTicket.class,
                            (r, p) -> new CheckInTicket(new TicketId(p.ticket()), r.at()))
                    .with(
                            Params.MergeTickets.class,
                            (r, p) ->
                                    new MergeTickets(
                                            new TicketId(p.ticket()),
                                            new TicketId(p.into()),
                                            r.at()))
                    .with(Params.RateTicket.class, TicketReadings::rate)
                    .with(
                            Params.LeaseNumbers.class,
                            (r, p) ->
                                    new LeaseNumbers(
                                            r.device(), new QueueId(p.queue()), p.count(), r.at()))
                    .with(Params.PublishNotice.class, TicketReadings::publish)
                    .with(
                            Params.WithdrawNotice.class,
                            (r, p) -> new WithdrawNotice(new NoticeId(p.notice()), r.at()));

    private TicketReadings() {}

    private static TakeTicket take(CommandReader reader, Params.TakeTicket p) {
        TakeTicket.Wish wish = reader.wish(p.matter(), p.lane(), p.language());
        Instant given = instant(p.at());
        TakeTicket.Offline offline =
                p.number() == null || given == null
                        ? null
                        : new TakeTicket.Offline(p.number(), given);
        boolean guided = reader.who().kind() == DeviceKind.TERMINAL;
        return new TakeTicket(reader.device(), wish, offline, guided, reader.at());
    }

    private static RateTicket rate(CommandReader reader, Params.RateTicket p) {
        List<String> reasons = Objects.requireNonNull(p.reasons());
        return new RateTicket(
                new TicketId(p.ticket()), new Progress.Rating(p.score(), reasons), reader.at());
    }

    private static PublishNotice publish(CommandReader reader, Params.PublishNotice p) {
        List<HallZoneId> zones =
                Objects.requireNonNull(p.zones()).stream().map(HallZoneId::new).toList();
        Notice notice =
                new Notice(
                        new NoticeId("n" + reader.token()),
                        new Text(p.text()),
                        reader.at(),
                        instant(p.until()),
                        zones);
        return new PublishNotice(notice, reader.at());
    }
}
