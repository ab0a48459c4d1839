package io.jiaohao.server.push;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.CallView;
import io.jiaohao.protocol.view.LateView;
import io.jiaohao.protocol.view.TicketView;
import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.Ticket;
import org.jspecify.annotations.Nullable;

/** Tickets and their calls as wire objects. Holds nothing of a person. */
public record TicketPresenter(Hall hall) {
    /**
     * What only somebody who asked for the ticket is told.
     *
     * @param promise how many are ahead and how long it may take; null when it does not wait
     * @param link the phone page; null for anybody but the holder
     * @param late why it waits longer than promised; null when it does not
     */
    public record ForAsker(
            @Nullable Promise promise, @Nullable String link, @Nullable LateView late) {
        /** Nobody asked: everybody may see it. */
        public static final ForAsker NOTHING = new ForAsker(null, null, null);
    }

    public HallTime time() {
        return HallTime.of(hall);
    }

    /** A ticket without anything meant for its holder alone. */
    public TicketView ticket(Ticket ticket) {
        return ticket(ticket, ForAsker.NOTHING);
    }

    public TicketView ticket(Ticket ticket, ForAsker told) {
        var progress = ticket.progress();
        var times = ticket.times();
        Promise promise = told.promise();
        HallTime time = time();
        return new TicketView(
                ticket.id().value(),
                ticket.number().value(),
                ticket.errand().queue().value(),
                ticket.errand().matter().value(),
                ticket.errand().lane().value(),
                WireJson.word(ticket.state()),
                times.day(),
                time.at(times.takenAt()),
                time.atIfAny(times.calledAt()),
                time.atIfAny(times.startedAt()),
                time.atIfAny(times.endedAt()),
                progress.outcome(),
                progress.counter() == null ? null : progress.counter().value(),
                progress.calls(),
                promise == null ? null : promise.ahead(),
                promise == null ? null : promise.lowSeconds(),
                promise == null ? null : promise.highSeconds(),
                promise == null ? null : known(promise),
                told.link(),
                null,
                told.late());
    }

    /** As the wire has it: false, or not there. */
    static @Nullable Boolean known(Promise promise) {
        return promise.unknown() ? Boolean.FALSE : null;
    }

    public CallView call(Call call) {
        Ticket ticket = hall.tickets().known(call.ticket());
        return new CallView(
                call.id().value(),
                call.ticket().value(),
                ticket.number().value(),
                call.counter().value(),
                time().at(call.at()),
                call.repeat(),
                WireJson.word(ticket.state()));
    }
}
