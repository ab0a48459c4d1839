package io.jiaohao.server.web.access;

import io.jiaohao.server.config.ServerFile;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.limit.RateLimit;
import io.jiaohao.server.people.ApiKey;
import io.jiaohao.server.people.ApiKeys;
import io.jiaohao.server.people.Permission;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Scope;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets programs on that have a key, and people who are signed in. Any thread. */
final class KeyAccess implements ApiAccess {
    private static final String BEARER = "Bearer ";
    private static final String CALLER = "api-caller"; // in the request's context

    private final Waiting waiting;
    private final ApiKeys keys;
    private final SiteAccess site;
    private final OpenAnswers open;
    private final Terms terms;
    private final Map<String, RateLimit> rates = new ConcurrentHashMap<>(); // by key

    /**
     * @param usual the hall of a request that names none
     */
    record Terms(ServerFile.Rate rate, HallId usual, Clock clock) {}

    private record Need(Scope scope, Reach reach) {}

    /**
     * Who asks, once let on.
     *
     * @param halls where the key or the person counts; none means all
     */
    private record Caller(String id, Set<HallId> halls) {}

    KeyAccess(Waiting waiting, ApiKeys keys, SiteAccess site, OpenAnswers open, Terms terms) {
        this.waiting = waiting;
        this.keys = keys;
        this.site = site;
        this.open = open;
        this.terms = terms;
    }

    @Override
    public Guard needs(Scope scope, Reach reach) {
        Need need = new Need(scope, reach);
        return context -> {
            @Nullable String sent = sent(context);
            if (sent == null) {
                site.ask(context, found -> denial(context, found, need), Answers::problem);
            } else {
                waiting.then(
                        context,
                        () -> valid(sent),
                        found -> decide(context, found, need, sent),
                        Answers::problem);
            }
        };
    }

    /** Of the header; null when it holds no key. */
    private static @Nullable String sent(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    /** Blocks. */
    private Optional<ApiKey> valid(String sent) {
        Optional<ApiKey> found = keys.find(sent).filter(key -> !key.revoked());
        LocalDate today = LocalDate.ofInstant(terms.clock().instant(), ZoneOffset.UTC);
        found.filter(key -> !today.equals(key.used())).ifPresent(key -> keys.used(key.id(), today));
        return found;
    }

    private void decide(RoutingContext context, Optional<ApiKey> found, Need need, String sent) {
        Optional<Denial> why =
                found.isEmpty()
                        ? Optional.of(Denial.NO_SUCH_API_KEY)
                        : denial(context, found.get(), need);
        if (why.isPresent()) {
            Answers.problem(context, why.get());
            return;
        }
        context.put(CALLER, new Caller("key:" + found.get().id(), found.get().grant().halls()));
        open.watch(context, () -> keys.find(sent).filter(key -> !key.revoked()).isPresent());
        context.next();
    }

    private Optional<Denial> denial(RoutingContext context, ApiKey key, Need need) {
        if (!rates.computeIfAbsent(key.id(), any -> new RateLimit(terms.rate(), System::nanoTime))
                .allow()) {
            return Optional.of(Denial.TOO_OFTEN);
        }
        if (!key.grant().allows(need.scope())) {
            return Optional.of(Denial.SCOPE_MISSING);
        }
        return covers(key.grant().halls(), need, context)
                ? Optional.empty()
                : Optional.of(Denial.OTHER_HALL);
    }

    private Optional<Denial> denial(RoutingContext context, SignedIn found, Need need) {
        if (found.account().oneTime()) {
            return Optional.of(Denial.PASSWORD_TO_CHANGE);
        }
        Person person = found.person();
        if (!person.role().permissions().contains(permission(need.scope()))
                || !covers(person.halls(), need, context)) {
            return Optional.of(Denial.NOT_PERMITTED);
        }
        context.put(CALLER, new Caller("person:" + found.account().id(), person.halls()));
        return Optional.ofNullable(site.foreign(context, found));
    }

    /**
     * @param halls where the key or the person counts; none means all
     */
    private boolean covers(Set<HallId> halls, Need need, RoutingContext context) {
        return halls.isEmpty()
                || switch (need.reach()) {
                    case ITS_HALL -> halls.contains(RequestHall.of(context, terms.usual()));
                    case ANY_HALL -> true;
                    case ALL_HALLS -> false;
                };
    }

    /**
     * What a person needs for what a key of that scope may do. The hall and its events tell which
     * clerk is at which window, which not everybody who may watch may know.
     */
    private static Permission permission(Scope scope) {
        return switch (scope) {
            case HALL_READ, EVENTS_READ -> Permission.READ_CLERK_FIGURES;
            case TICKETS_READ -> Permission.WATCH;
            case REPORTS_READ, METRICS_READ -> Permission.READ_REPORTS;
            case TICKETS_WRITE -> Permission.MOVE_TICKETS;
        };
    }

    @Override
    public String caller(RoutingContext context) {
        return known(context).id();
    }

    @Override
    public boolean isLetInto(HallId hall, RoutingContext context) {
        Set<HallId> halls = known(context).halls();
        return halls.isEmpty() || halls.contains(hall);
    }

    private static Caller known(RoutingContext context) {
        Caller caller = context.get(CALLER);
        if (caller == null) {
            throw new IllegalStateException("Expected a guard before " + context.normalizedPath());
        }
        return caller;
    }
}
