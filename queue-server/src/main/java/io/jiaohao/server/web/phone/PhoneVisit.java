package io.jiaohao.server.web.phone;

import io.jiaohao.server.gateway.Messages;

/** Somebody looks at a ticket's page: where it stands, and how it is read. */
record PhoneVisit(Standpoint at, PhonePage.Address address) {
    String language() {
        return address.words(at).language();
    }

    /** As text, not as it stands in a page. */
    String say(Phrase phrase) {
        return Messages.text(language(), phrase);
    }
}
