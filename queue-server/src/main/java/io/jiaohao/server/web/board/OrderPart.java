package io.jiaohao.server.web.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.InvalidParamsException;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.cluster.HallOutcome;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.Ordered;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.PersonId;
import io.jiaohao.server.domain.state.RequestKey;
import io.jiaohao.server.domain.state.Ruling;
import io.jiaohao.server.gateway.Messages;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.push.Feeds;
import io.jiaohao.server.web.WebPart;
import io.jiaohao.server.web.access.Access;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders of people to a hall. Any thread.
 *
 * <pre>
 * POST /act/hall/NAME?hall=ID    {reason, request?, …}, see {@link HallOrder}
 * 200 {}                         it is done and durable
 * 400, 409 {reason, message}     it is not; the message is for a person, in the page's language
 * 503 {reason, message}          nobody can say whether it is
 * </pre>
 *
 * Sent again under the same request, of which a person has one for each order, it is done once.
 */
public final class OrderPart implements WebPart {
    private static final Logger LOG = LoggerFactory.getLogger(OrderPart.class);

    /** In requests, which no device can name: its ids have no such letters. */
    private static final DeviceId PERSON = new DeviceId("(person)");

    private static final long MAX_BODY_BYTES = 65_536;

    private final Access access;
    private final Supplier<HallHost> host;
    private final Feeds feeds;
    private final HallId usual;
    private final Clock clock;

    /**
     * @param usual the hall of a request that names none
     */
    public OrderPart(
            Access access, Supplier<HallHost> host, Feeds feeds, HallId usual, Clock clock) {
        this.access = access;
        this.host = host;
        this.feeds = feeds;
        this.usual = usual;
        this.clock = clock;
    }

    /** A form's fields are no parameters: the hall would be another than the guard has seen. */
    @Override
    public void mount(Router router) {
        for (HallOrder order : HallOrder.values()) {
            router.post("/act/hall/" + order.word())
                    .handler(access.needs(order.permission()))
                    .handler(
                            BodyHandler.create(false)
                                    .setMergeFormAttributes(false)
                                    .setBodyLimit(MAX_BODY_BYTES))
                    .handler(context -> act(order, context));
        }
    }

    private void act(HallOrder order, RoutingContext context) {
        String asked = context.request().getParam("hall");
        HallId hall = asked == null ? usual : new HallId(asked);
        if (!feeds.has(hall)) {
            answer(context, 404, "unknown_hall", "there is no such hall");
            return;
        }
        try {
            Order read = read(order, context);
            Context home = Vertx.currentContext();
            Future.fromCompletionStage(host.get().submit(hall, read), home)
                    .onSuccess(outcome -> done(context, hall, outcome))
                    .onFailure(cause -> failed(context, hall, cause));
        } catch (InvalidParamsException wrong) {
            answer(context, 400, "invalid_params", wrong.getMessage());
        }
    }

    private Order read(HallOrder order, RoutingContext context) {
        Person person = access.person(context);
        OrderReader input = new OrderReader(input(context.body().buffer()));
        Instant now = clock.instant();
        Ruling ruling = new Ruling(new PersonId(person.id()), input.reason().strip(), now);
        Ordered ordered = new Ordered(ruling, order.read(input, now));
        return new Order(UUID.randomUUID().toString(), key(order, person, input), ordered);
    }

    private static @Nullable RequestKey key(HallOrder order, Person person, OrderReader input) {
        String request = input.request();
        return request == null
                ? null
                : new RequestKey(
                        PERSON, person.id() + " " + request, input.fingerprint(order.word()));
    }

    private static ObjectNode input(Buffer body) {
        try {
            JsonNode input = body == null ? null : WireJson.MAPPER.readTree(body.getBytes());
            if (input instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            LOG.debug("a page sent no JSON", e);
        }
        throw new InvalidParamsException("the input must be a JSON object");
    }

    /** The asker first, then everybody. */
    private void done(RoutingContext context, HallId hall, HallOutcome outcome) {
        if (outcome.verdict() instanceof Verdict.Refused refused) {
            answer(
                    context,
                    409,
                    WireJson.word(refused.rejection().refusal()),
                    Messages.text(language(context), refused.rejection()));
        } else {
            context.response().putHeader("content-type", "application/json").end("{}\n");
        }
        feeds.publish(hall, outcome);
    }

    private static void failed(RoutingContext context, HallId hall, Throwable cause) {
        if (HallHost.mayPass(cause)) {
            LOG.warn("Expected hall={} to obey, but {}", hall, cause.toString());
        } else {
            LOG.error("Expected hall={} to obey, but it failed", hall, cause);
        }
        Reason reason = Reason.UNAVAILABLE;
        answer(context, 503, reason.word(), Messages.text(language(context), reason));
    }

    private static String language(RoutingContext context) {
        String wanted = context.request().getHeader("accept-language");
        return wanted == null ? "zh-CN" : wanted;
    }

    private static void answer(RoutingContext context, int status, String reason, String message) {
        ObjectNode body = WireJson.MAPPER.createObjectNode();
        body.put("reason", reason).put("message", message);
        context.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(WireJson.text(body) + "\n");
    }
}
