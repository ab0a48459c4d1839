package io.jiaohao.server.web.board;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Permission;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.push.Feeds;
import io.jiaohao.server.push.HallTime;
import io.jiaohao.server.web.SitePart;
import io.jiaohao.server.web.WebPart;
import io.jiaohao.server.web.access.Access;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;

/**
 * The supervisor's pages and what they show. Any thread.
 *
 * <pre>
 * GET /live, /windows, /notices    the pages
 * GET /live/hall?hall=ID           what the hall consists of, see {@link CatalogueView}
 * GET /live/state?hall=ID          the hall now and from then on (SSE), see {@link BoardView}
 * </pre>
 */
public final class BoardPart implements WebPart {
    private final Access access;
    private final Feeds feeds;
    private final LiveBoards boards;
    private final List<HallId> halls;
    private final Clock clock;

    /**
     * @param halls of this server; the first is that of a request that names none
     */
    public BoardPart(
            Access access, Feeds feeds, LiveBoards boards, List<HallId> halls, Clock clock) {
        this.access = access;
        this.feeds = feeds;
        this.boards = boards;
        this.halls = List.copyOf(halls);
        this.clock = clock;
    }

    @Override
    public void mount(Router router) {
        page(router, "live", Permission.WATCH);
        page(router, "windows", Permission.WATCH);
        page(router, "notices", Permission.PUBLISH_NOTICE);
        router.get("/live/hall")
                .handler(access.needs(Permission.WATCH))
                .handler(this::known)
                .handler(this::catalogue);
        router.get("/live/state")
                .handler(access.needs(Permission.WATCH))
                .handler(this::known)
                .handler(this::state);
    }

    private void page(Router router, String name, Permission permission) {
        router.get("/" + name)
                .handler(access.needs(permission))
                .handler(SitePart.page(name + ".html"));
    }

    private void catalogue(RoutingContext context) {
        Hall hall = feeds.lastSeen(asked(context));
        CatalogueView view =
                CatalogueView.of(
                        hall,
                        HallTime.of(hall).at(clock.instant()),
                        others(access.person(context)));
        context.response()
                .putHeader("content-type", "application/json")
                .putHeader("cache-control", "no-store")
                .end(WireJson.text(WireJson.MAPPER.valueToTree(view)));
    }

    private List<Named> others(Person person) {
        return halls.stream()
                .filter(hall -> person.may(Permission.WATCH, hall))
                .map(feeds::lastSeen)
                .map(hall -> new Named(hall.id().value(), hall.rules().name().byLanguage()))
                .toList();
    }

    private void state(RoutingContext context) {
        HallId hall = asked(context);
        boolean clerks = access.person(context).may(Permission.READ_CLERK_FIGURES, hall);
        boards.join(
                hall,
                BrowserOnlooker.open(
                        context.response(), Vertx.currentContext(), clerks, clock.instant()));
    }

    private void known(RoutingContext context) {
        if (feeds.has(asked(context))) {
            context.next();
        } else {
            context.response().setStatusCode(404).end("there is no such hall\n");
        }
    }

    private HallId asked(RoutingContext context) {
        String asked = context.request().getParam("hall");
        return asked == null ? halls.get(0) : new HallId(asked);
    }
}
