package io.jiaohao.server.web.access;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.config.AccessRules;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.config.ServerFile;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.limit.Strikes;
import io.jiaohao.server.people.ApiKeys;
import io.jiaohao.server.people.AuditLog;
import io.jiaohao.server.people.People;
import io.jiaohao.server.web.WebPart;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Who is let on to the site, put together. */
public final class AccessParts {
    private static final int WORKERS = 4;
    private static final int HASHING_WORKERS = 2; // each takes a processor and 19 MiB
    private static final int MOST_HASHING = 32;

    private final SiteAccess site;
    private final KeyAccess api;
    private final Waiting waiting;
    private final List<WebPart> parts;
    private final Step upkeep;

    /** What is kept of people. */
    public record Kept(People people, ApiKeys keys, AuditLog audit) {}

    /** What all nodes share in memory. */
    public record Shared(
            Supplier<ConcurrentMap<String, Session>> sessions,
            Supplier<ConcurrentMap<String, Strikes>> wrongPasswords) {}

    public AccessParts(Vertx vertx, ServerConfig config, Kept kept, Shared shared, Clock clock) {
        AccessRules rules = config.access();
        HallId usual = config.halls().get(0).id();
        waiting = new Waiting(vertx.createSharedWorkerExecutor("access", WORKERS));
        Crowded hashing =
                new Crowded(
                        vertx.createSharedWorkerExecutor("passwords", HASHING_WORKERS),
                        MOST_HASHING);
        Sessions sessions = new Sessions(shared.sessions(), rules.sessions(), clock);
        SessionCheck check = new SessionCheck(sessions, kept.people(), isSecure(config));
        OwnPages pages = new OwnPages(config.publicUrl());
        OpenAnswers open = new OpenAnswers();
        site = new SiteAccess(waiting, check, pages, open, usual);
        api =
                new KeyAccess(
                        waiting,
                        kept.keys(),
                        site,
                        open,
                        new KeyAccess.Terms(rules.keyRate(), usual, clock));
        SignIn signIn =
                new SignIn(kept.people(), kept.audit(), rules, shared.wrongPasswords(), clock);
        SessionBook book = new SessionBook(check, kept.audit(), clock);
        OwnPassword password = new OwnPassword(kept.people(), signIn, clock);
        parts =
                List.of(
                        new PeerPart(rules.proxies()),
                        new SignInPart(signIn, book, pages, hashing, usual),
                        new SessionPart(site, book, password, waiting, hashing, usual));
        upkeep = new AccessUpkeep(sessions, open, kept.audit(), rules.audit(), clock);
    }

    private static boolean isSecure(ServerConfig config) {
        ServerFile.Tls tls = config.listen().tls();
        String url = config.publicUrl();
        return tls != null && tls.http() || url != null && url.startsWith("https:");
    }

    public Access site() {
        return site;
    }

    public ApiAccess api() {
        return api;
    }

    /** For parts of the site that ask what may block. */
    public Waiting waiting() {
        return waiting;
    }

    /**
     * To be mounted first: what tells where a request comes from; the pages of signing in and out.
     */
    public List<WebPart> parts() {
        return parts;
    }

    /** Works once the cluster is there. */
    public Step upkeep() {
        return upkeep;
    }
}
