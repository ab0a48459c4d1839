package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prints a ticket once more, for a visitor who has lost it: the number stays, the paper says that
 * it is not the first one, the server keeps that in its log. Confined to the event loop.
 */
final class Reprints {
    private static final int REMEMBERED = 50;

    private final Issuer issuer;
    private final HandOut handOut;
    private final Map<String, Future<JsonNode>> answers = new LinkedHashMap<>(); // by touch

    Reprints(Issuer issuer, HandOut handOut) {
        this.issuer = issuer;
        this.handOut = handOut;
    }

    /** The same touch sent again gets the same answer, and no further paper. */
    Future<JsonNode> reprint(String ticket, String language, String touch) {
        Future<JsonNode> known = answers.get(touch);
        if (known != null) {
            return known;
        }
        Future<JsonNode> answer =
                handOut.ready(language, false)
                        .compose(ready -> issuer.reprint(ticket, touch))
                        .compose(again -> printed(language, again));
        if (answers.size() == REMEMBERED) {
            answers.remove(answers.keySet().iterator().next());
        }
        answers.put(touch, answer);
        return answer;
    }

    private Future<JsonNode> printed(String language, TicketView ticket) {
        return handOut.reprint(language, ticket)
                .map(paper -> handOut.result(language, ticket, paper));
    }
}
