package io.jiaohao.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.TicketView;
import io.jiaohao.server.domain.state.Lease;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.Reply;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import io.jiaohao.server.push.HallPresenter;
import org.jspecify.annotations.Nullable;

/**
 * The domain's replies as wire results.
 *
 * @param links what the address of a phone page begins with
 * @param toClerk whether a clerk asks, who is told what another noted
 */
record ReplyPresenter(HallPresenter hall, String links, boolean toClerk) {

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
        return noted(ticket, hall.ticket(ticket, told, toHolder ? link(ticket) : null));
    }

    /** A ticket that somebody looked up. */
    JsonNode found(Ticket ticket, @Nullable Promise now) {
        return noted(ticket, hall.ticket(ticket, now, null));
    }

    private JsonNode noted(Ticket ticket, TicketView view) {
        String note = toClerk ? ticket.progress().note() : null;
        return tree(note == null ? view : view.noted(note));
    }

    private String link(Ticket ticket) {
        return links + "/t/" + hall.hall().id() + "/" + ticket.errand().link();
    }

    private JsonNode lease(Lease lease) {
        var until = tree(hall.time(lease.until()));
        return JsonNodeFactory.instance
                .objectNode()
                .put("prefix", lease.prefix())
                .put("from", lease.from())
                .put("to", lease.to())
                .set("until", until);
    }

    private static JsonNode tree(@Nullable Object view) {
        return WireJson.MAPPER.valueToTree(view);
    }
}
