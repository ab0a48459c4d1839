package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.gateway.Messages;

/** Somebody looks at a ticket's page: where it stands, and how it is read. */
record PhoneVisit(HallScene scene, Ticket ticket, PhonePage.Address address) {
    HallId hall() {
        return scene.hall().id();
    }

    /** Worked out at each call: who only follows the ticket is told later. */
    Standpoint at() {
        return Standpoint.of(scene, ticket, null);
    }

    String language() {
        return address.reading().words(ticket.errand().language()).language();
    }

    /** As text, not as it stands in a page. */
    String say(Phrase phrase) {
        return Messages.text(language(), phrase);
    }
}
