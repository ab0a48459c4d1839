package io.jiaohao.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.LateView;
import io.jiaohao.protocol.view.TicketView;
import io.jiaohao.server.cluster.HallQuery;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.Lateness;
import io.jiaohao.server.domain.state.Lease;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.push.HallPresenter;
import io.jiaohao.server.push.TicketPresenter.ForAsker;
import java.util.List;

/**
 * The domain's replies as wire results.
 *
 * @param links what the address of a phone page begins with
 * @param reader who is answered
 */
record ReplyPresenter(HallPresenter hall, String links, Reader reader) {
    /**
     * Who is answered.
     *
     * @param language of the texts for a person
     * @param clerk whether it is one, who is told what another noted
     */
    record Reader(String language, boolean clerk) {}

    JsonNode present(Reply reply) {
        if (reply instanceof Reply.OfTicket of) {
            return ticket(of.ticket(), of.toHolder());
        }
        if (reply instanceof Reply.OfCounter of) {
            return tree(hall.counter(of.counter(), of.atHand()));
        }
        if (reply instanceof Reply.OfNotice of) {
            return tree(hall.notice(of.notice()));
        }
        if (reply instanceof Reply.OfLease of) {
            return lease(of.lease());
        }
        return NullNode.getInstance();
    }

    private JsonNode ticket(Ticket ticket, boolean toHolder) {
        boolean waits = ticket.state() == TicketState.WAITING;
        Promise told = toHolder && waits ? ticket.told() : null;
        return noted(ticket, new ForAsker(told, toHolder ? link(ticket) : null, null));
    }

    /** A ticket that somebody looked up. */
    JsonNode found(Ticket ticket, HallQuery.Answer now) {
        Lateness late = now.late();
        LateView why = late == null ? null : why(late);
        return noted(ticket, new ForAsker(now.promise(), null, why));
    }

    private JsonNode noted(Ticket ticket, ForAsker told) {
        TicketView view = hall.tickets().ticket(ticket, told);
        String note = reader.clerk() ? ticket.progress().note() : null;
        return tree(note == null ? view : view.noted(note));
    }

    private LateView why(Lateness late) {
        String language = reader.language();
        String windows = Messages.list(language, late.labels(hall.hall().rules()));
        return new LateView(
                WireJson.word(late.reason()),
                late.counters().stream().map(Id::value).toList(),
                Messages.text(language, late.reason(), List.of(windows)));
    }

    private String link(Ticket ticket) {
        return links + "/t/" + hall.hall().id() + "/" + ticket.errand().link();
    }

    private JsonNode lease(Lease lease) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("prefix", lease.prefix())
                .put("from", lease.from())
                .put("to", lease.to())
                .put("until", hall.time().text(lease.until()));
    }

    /** Written out as it stands: a tree of it would be made for the writer alone. */
    private static JsonNode tree(Object view) {
        return JsonNodeFactory.instance.pojoNode(view);
    }
}
