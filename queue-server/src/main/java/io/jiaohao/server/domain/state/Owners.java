package io.jiaohao.server.domain.state;

import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;

/**
 * Whose the day's tickets are: of a known person, and of whoever has the address of the page.
 *
 * @param holders per person, the day's tickets
 * @param links per secret part of a phone page's address, the ticket
 */
public record Owners(Map<HolderId, LinkedHashSet<TicketId>> holders, Map<String, TicketId> links) {
    static final Owners NONE = new Owners(HashMap.empty(), HashMap.empty());

    Owners with(Ticket ticket) {
        HolderId holder = ticket.errand().holder();
        String link = ticket.errand().link();
        boolean linked = links.get(link).contains(ticket.id());
        return new Owners(
                holder == null ? holders : holders.put(holder, of(holder).add(ticket.id())),
                linked ? links : links.put(link, ticket.id()));
    }

    LinkedHashSet<TicketId> of(HolderId holder) {
        return holders.getOrElse(holder, LinkedHashSet.empty());
    }
}
