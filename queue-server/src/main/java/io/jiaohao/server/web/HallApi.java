package io.jiaohao.server.web;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.push.Feeds;
import io.jiaohao.server.push.Whole;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hall for browsers and tools. Any thread.
 *
 * <pre>
 * GET /api/v1/events        the hall, live (SSE);  ?hall=ID where there are several
 * GET /api/v1/snapshot      the hall, once
 * </pre>
 *
 * @param usual the hall of a request that names none
 */
public record HallApi(Feeds feeds, HallId usual) implements WebPart {
    private static final Logger LOG = LoggerFactory.getLogger(HallApi.class);

    @Override
    public void mount(Router router) {
        router.get("/api/v1/events").handler(this::events);
        router.get("/api/v1/snapshot").handler(this::snapshot);
    }

    private void events(RoutingContext context) {
        hall(context).ifPresent(hall -> LiveStream.open(context.response(), feeds, hall));
    }

    private void snapshot(RoutingContext context) {
        hall(context)
                .ifPresent(
                        hall ->
                                feeds.whole(
                                        hall,
                                        whole -> show(context, whole),
                                        cause -> lost(context, hall, cause)));
    }

    private static void show(RoutingContext context, Whole whole) {
        String shown = WireJson.text(whole.toJson(DeviceKind.DISPLAY)) + "\n";
        context.response().putHeader("content-type", "application/json").end(shown);
    }

    private static void lost(RoutingContext context, HallId hall, Throwable cause) {
        LOG.warn("Expected to show hall={}, but it failed", hall, cause);
        WebServer.answer(context, 503, "the hall cannot be read\n");
    }

    private Optional<HallId> hall(RoutingContext context) {
        String asked = context.request().getParam("hall");
        HallId hall = asked == null ? usual : new HallId(asked);
        if (feeds.has(hall)) {
            return Optional.of(hall);
        }
        WebServer.answer(context, 404, "there is no such hall\n");
        return Optional.empty();
    }
}
