package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.kiosk.printer.Paper;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.view.TicketView;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints a ticket once more, for a visitor who has lost it: the number stays, the paper says that
 * it is not the first one, the server keeps that in its log. A server that does not answer in time
 * prints nothing later on, for nobody. Confined to the event loop.
 */
final class Reprints {
    private static final Logger LOG = LoggerFactory.getLogger(Reprints.class);
    private static final int REMEMBERED = 50;

    private final Vertx vertx;
    private final Issuer issuer;
    private final HandOut handOut;
    private final ReprintLog log;
    private final Duration patience;
    private final Map<String, Future<JsonNode>> answers = new LinkedHashMap<>(); // by touch

    /**
     * A visitor's wish.
     *
     * @param touch the same one sent again gets the same answer, and no further paper
     * @param screenIsEnough the visitor knows that no paper will come
     */
    record Wish(String ticket, String touch, String language, boolean screenIsEnough) {}

    /**
     * @param patience how long a visitor stands before the page for it
     */
    Reprints(Vertx vertx, Issuer issuer, HandOut handOut, ReprintLog log, Duration patience) {
        this.vertx = vertx;
        this.issuer = issuer;
        this.handOut = handOut;
        this.log = log;
        this.patience = patience;
    }

    Future<JsonNode> reprint(Wish wish) {
        Future<JsonNode> known = answers.get(wish.touch());
        if (known != null) {
            return known;
        }
        Future<JsonNode> answer = begun(wish);
        if (answers.size() == REMEMBERED) {
            answers.remove(answers.keySet().iterator().next());
        }
        answers.put(wish.touch(), answer);
        return answer;
    }

    private Future<JsonNode> begun(Wish wish) {
        boolean maybeOut = log.has(wish.touch()); // a program that died may have printed it
        return handOut.ready(wish.language(), wish.screenIsEnough() || maybeOut)
                .compose(ready -> askedInTime(wish))
                .compose(
                        ticket ->
                                (maybeOut
                                                ? Future.succeededFuture(Paper.UNKNOWN)
                                                : print(wish, ticket))
                                        .map(
                                                paper ->
                                                        handOut.result(
                                                                wish.language(), ticket, paper)));
    }

    private Future<TicketView> askedInTime(Wish wish) {
        Promise<TicketView> answer = Promise.promise();
        vertx.setTimer(
                patience.toMillis(),
                timer -> answer.tryFail(new LinkDownException("no server has answered in time")));
        issuer.reprint(wish.ticket(), wish.touch(), () -> !answer.future().isComplete())
                .onSuccess(answer::tryComplete)
                .onFailure(answer::tryFail);
        return answer.future();
    }

    private Future<Paper> print(Wish wish, TicketView ticket) {
        if (!handOut.hasPaper()) {
            return Future.succeededFuture(Paper.FAILED); // on the screen
        }
        return log.add(wish.touch())
                .onFailure(cause -> LOG.error("Expected to store that printing began", cause))
                .otherwiseEmpty() // the visitor waits for paper
                .compose(stored -> handOut.reprint(wish.language(), ticket));
    }
}
