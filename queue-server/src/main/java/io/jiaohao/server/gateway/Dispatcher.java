package io.jiaohao.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.cluster.HallOutcome;
import io.jiaohao.server.cluster.HallQuery;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.state.Explanation;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.RequestKey;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.journal.KnownHolder;
import io.jiaohao.server.push.HallPresenter;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the requests of open sessions: reads the parameters into a command, has the hall
 * decide it, and answers. The caller is answered before anybody else is told.
 */
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** What was answered, and what is to be told to everybody afterwards. */
    record Answered(JsonNode result, @Nullable HallOutcome outcome) {}

    private final Services services;
    private final HolderLookup holders;
    private final LineInquiry lines;
    private final PinCheck pins;
    private final WorkerExecutor workers;

    /**
     * @param workers for what blocks, so that nothing else waits for their threads
     */
    Dispatcher(Services services, PinCheck pins, WorkerExecutor workers) {
        this.services = services;
        this.pins = pins;
        this.workers = workers;
        this.holders = new HolderLookup(services, workers);
        this.lines = new LineInquiry(services, workers);
    }

    /**
     * Carries out one request, on the context that is given; the future comes home to it, or fails
     * with a {@link RequestFailure}.
     */
    Future<Answered> dispatch(
            Identity who, RpcMessage.Request request, Params params, Context context) {
        if (params instanceof Params.FindTicket find) {
            return find(who, find, context);
        }
        if (params instanceof Params.ExplainTicket explain) {
            return explain(who, explain, context);
        }
        if (params instanceof Params.AskLine) {
            return lines.ask(who);
        }
        if (params instanceof Params.ReportDevice report) {
            services.health().reported(who, report.health(), services.clock().instant());
            return Future.succeededFuture(
                    new Answered(JsonNodeFactory.instance.objectNode(), null));
        }
        if (params instanceof Params.Change change) {
            return prepared(who, change)
                    .compose(holder -> change(who, request, change, holder.orElse(null), context));
        }
        throw new IllegalStateException("Expected " + params + " to be carried out elsewhere");
    }

    /** What takes milliseconds, off the event loop: the pin, the holder. */
    private Future<Optional<KnownHolder>> prepared(Identity who, Params.Change change) {
        if (change instanceof Params.OpenCounter open) {
            return answered(workers.executeBlocking(() -> pins.check(who, open), false), who)
                    .compose(
                            wrong ->
                                    wrong.isPresent()
                                            ? Future.failedFuture(wrong.get())
                                            : HolderLookup.nobody());
        }
        return holders.of(who, change);
    }

    private static <T> Future<T> refuse(Reason reason, Identity who) {
        return Future.failedFuture(RequestFailure.of(reason, who.language()));
    }

    private Future<Answered> change(
            Identity who,
            RpcMessage.Request request,
            Params.Change change,
            @Nullable KnownHolder holder,
            Context context) {
        CommandReader reader =
                new CommandReader(who, services.clock().instant(), Tokens.next(), holder);
        RequestKey key =
                new RequestKey(
                        who.device(),
                        change.request(),
                        Fingerprint.of(request, holder == null ? null : holder.id()));
        Order order = new Order(UUID.randomUUID().toString(), key, reader.read(change));
        if (change instanceof Params.OpenCounter open && Boolean.TRUE.equals(open.takeOver())) {
            LOG.info(
                    "hall={} clerk={} takes over counter={} at terminal={}",
                    who.hall(),
                    open.clerk(),
                    open.counter(),
                    who.device());
        }
        return home(services.halls().submit(who.hall(), order), who, context)
                .compose(outcome -> answer(who, outcome));
    }

    private Future<Answered> answer(Identity who, HallOutcome outcome) {
        if (outcome.verdict() instanceof Verdict.Refused refused) {
            services.feeds().publish(who.hall(), outcome);
            return Future.failedFuture(RequestFailure.of(refused.rejection(), who.language()));
        }
        Verdict.Done done = (Verdict.Done) outcome.verdict();
        return Future.succeededFuture(new Answered(replies(who).present(done.reply()), outcome));
    }

    private Future<Answered> find(Identity who, Params.FindTicket find, Context context) {
        return home(wanted(who, find), who, context).compose(answer -> found(who, answer));
    }

    private CompletionStage<HallQuery.Answer> wanted(Identity who, Params.FindTicket find) {
        Instant now = services.clock().instant();
        String link = find.link();
        return link == null
                ? services.halls()
                        .ticket(who.hall(), CounterReadings.ref(find.ticket(), find.number()), now)
                : services.halls()
                        .ticketOfLink(who.hall(), link.substring(link.lastIndexOf('/') + 1), now);
    }

    private Future<Answered> explain(Identity who, Params.ExplainTicket explain, Context context) {
        var wanted = CounterReadings.ref(explain.ticket(), explain.number());
        return home(services.halls().explain(who.hall(), wanted), who, context)
                .compose(
                        found ->
                                found.map(each -> Future.succeededFuture(explained(who, each)))
                                        .orElseGet(() -> refuse(Reason.UNKNOWN_TICKET, who)));
    }

    private Answered explained(Identity who, Explanation explanation) {
        var words = new ExplanationPresenter(presenter(who).tickets(), who.language());
        return new Answered(WireJson.MAPPER.valueToTree(words.present(explanation)), null);
    }

    private Future<Answered> found(Identity who, HallQuery.Answer answer) {
        Ticket ticket = answer.ticket();
        return ticket == null
                ? refuse(Reason.UNKNOWN_TICKET, who)
                : Future.succeededFuture(new Answered(replies(who).found(ticket, answer), null));
    }

    private ReplyPresenter replies(Identity who) {
        return new ReplyPresenter(
                presenter(who),
                services.links().get(),
                new ReplyPresenter.Reader(who.language(), who.kind() == DeviceKind.TERMINAL));
    }

    private HallPresenter presenter(Identity who) {
        Hall hall = services.feeds().lastSeen(who.hall());
        return new HallPresenter(hall, services.clock().instant());
    }

    private static <T> Future<T> home(CompletionStage<T> stage, Identity who, Context context) {
        return answered(Future.fromCompletionStage(stage, context), who);
    }

    /** What the cluster cannot answer now, it may when it is asked again. */
    private static <T> Future<T> answered(Future<T> asked, Identity who) {
        return asked.recover(
                cause -> {
                    if (!HallHost.mayPass(cause)) {
                        return Future.failedFuture(cause);
                    }
                    LOG.warn("Expected hall={} to answer, but {}", who.hall(), cause.toString());
                    return refuse(Reason.UNAVAILABLE, who);
                });
    }
}
