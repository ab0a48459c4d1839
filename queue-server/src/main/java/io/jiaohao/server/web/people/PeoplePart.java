package io.jiaohao.server.web.people;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.ApiKeys;
import io.jiaohao.server.people.DeskAnswer;
import io.jiaohao.server.people.DeskRefusal;
import io.jiaohao.server.people.KeyDesk;
import io.jiaohao.server.people.People;
import io.jiaohao.server.people.PeopleDesk;
import io.jiaohao.server.people.Permission;
import io.jiaohao.server.web.SitePart;
import io.jiaohao.server.web.WebPart;
import io.jiaohao.server.web.access.Answers;
import io.jiaohao.server.web.access.Guard;
import io.jiaohao.server.web.access.Inputs;
import io.jiaohao.server.web.access.RequestActor;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * People and keys, for administrators of all halls. Any thread.
 *
 * <pre>
 * GET  /people              the page
 * GET  /people/all          people, keys, halls, roles, scopes
 * POST /people/act/NAME     add, change, lock, unlock, reset, make-key, revoke-key → {secret?}
 *                           change with {everywhere: true} where some halls become all
 * </pre>
 */
public final class PeoplePart implements WebPart {
    private static final int MAX_BODY_BYTES = 16_384;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Guards guards;
    private final Kept kept;
    private final List<HallConfig> halls;
    private final PeopleActions actions;

    /** What the page shows and changes. */
    public record Kept(People people, ApiKeys keys) {}

    public PeoplePart(Guards guards, Kept kept, List<HallConfig> halls, Clock clock) {
        this.guards = guards;
        this.kept = kept;
        this.halls = List.copyOf(halls);
        var ids = halls.stream().map(HallConfig::id).collect(Collectors.toUnmodifiableSet());
        this.actions =
                new PeopleActions(
                        new PeopleDesk(kept.people(), ids, clock),
                        new KeyDesk(kept.keys(), ids, clock));
    }

    @Override
    public void mount(Router router) {
        var manage = guards.access().needs(Permission.MANAGE_PEOPLE);
        router.get("/people")
                .handler(manage)
                .handler((Guard) guards::everywhere)
                .handler(SitePart.page("people.html"));
        router.get("/people/all")
                .handler(manage)
                .handler((Guard) guards::everywhere)
                .handler(this::all);
        router.post("/people/act/:name")
                .handler(manage)
                .handler((Guard) guards::everywhere)
                .handler(
                        BodyHandler.create(false)
                                .setMergeFormAttributes(false)
                                .setBodyLimit(MAX_BODY_BYTES))
                .handler(this::act);
    }

    private void all(RoutingContext context) {
        guards.waiting()
                .then(
                        context,
                        () -> PeopleShown.of(kept.people().all(), kept.keys().all(), halls),
                        shown -> Answers.json(context, OK, shown));
    }

    private void act(RoutingContext context) {
        JsonObject input = Inputs.read(context);
        Actor actor = RequestActor.of(context);
        guards.waiting()
                .then(
                        context,
                        () -> actions.act(context.pathParam("name"), input, actor),
                        answer -> told(context, answer));
    }

    private static void told(RoutingContext context, Optional<DeskAnswer> answer) {
        if (answer.isEmpty()) {
            Answers.json(context, NOT_FOUND, Map.of("reason", "no_such_action"));
            return;
        }
        Optional<DeskRefusal> why = answer.get().why();
        String secret = answer.get().secret();
        if (why.isPresent()) {
            Answers.json(context, CONFLICT, Map.of("reason", WireJson.word(why.get())));
        } else {
            Answers.json(context, OK, secret == null ? Map.of() : Map.of("secret", secret));
        }
    }
}
