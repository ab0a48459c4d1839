package io.jiaohao.server.web.api;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.report.Reports;
import io.jiaohao.server.web.WebPart;
import io.jiaohao.server.web.report.ReportRoom;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.CorsHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The halls for other systems, below {@code /api/v1}. Each request passes in this order: is there
 * such an address, may the caller, can it read the answer, are the parameters and the body right.
 * Any thread.
 */
public final class ApiPart implements WebPart {
    private static final String ROOT = "/api/v1";
    private static final long MOST_BYTES = 65_536;

    private final ApiServices services;
    private final List<String> origins;
    private final ApiDocument document = ApiDocument.read();
    private final List<Operation> operations;

    /**
     * @param origins of the pages elsewhere whose scripts may use it
     */
    public ApiPart(ApiServices services, Reports reports, ReportRoom room, List<String> origins) {
        this.services = services;
        this.origins = List.copyOf(origins);
        this.operations =
                Stream.of(
                                new HallDesk(services).operations(),
                                new TicketDesk(services).operations(),
                                new EventDesk(services).operations(),
                                new ReportDesk(services, reports, room).operations())
                        .flatMap(List::stream)
                        .toList();
    }

    @Override
    public void mount(Router router) {
        router.route(ROOT + "/*").subRouter(routes());
    }

    private Router routes() {
        Router api = Router.router(services.vertx());
        if (!origins.isEmpty()) {
            CorsHandler named = cors();
            api.route().handler(context -> admit(context, named));
        }
        api.get("/openapi.json").handler(document::send);
        operations.forEach(each -> add(api, each));
        byPath().forEach((path, methods) -> refuseOthers(api, path, methods));
        api.route()
                .handler(
                        context -> {
                            throw Complaint.ADDRESS_UNKNOWN.at("");
                        });
        api.route().failureHandler(Problems::answer);
        return api;
    }

    /** Others get no header, and their browsers keep the answer from them. */
    private void admit(RoutingContext context, CorsHandler named) {
        String origin = context.request().getHeader("Origin");
        if (origin != null && origins.contains(origin)) {
            named.handle(context);
        } else {
            context.next();
        }
    }

    private CorsHandler cors() {
        return CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.POST))
                .allowedHeaders(
                        Set.of(
                                "Authorization",
                                "Content-Type",
                                "Accept-Language",
                                "Idempotency-Key",
                                "Last-Event-ID"))
                .exposedHeaders(Set.of("Location", "Retry-After"));
    }

    private void add(Router api, Operation operation) {
        Route route =
                api.route(operation.method(), operation.path())
                        .handler(services.access().needs(operation.scope(), operation.reach()))
                        .handler(context -> requireForm(context, operation.form()));
        if (operation.changes()) {
            BodyHandler body =
                    BodyHandler.create(false)
                            .setMergeFormAttributes(false)
                            .setBodyLimit(MOST_BYTES);
            route.handler(Body::requireJson).handler(body::handle); // read for nobody unknown
        }
        route.handler(context -> operation.action().accept(call(context, operation)));
    }

    private Map<String, Set<String>> byPath() {
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        methods.computeIfAbsent("/openapi.json", path -> new TreeSet<>()).add("GET");
        operations.forEach(
                each ->
                        methods.computeIfAbsent(each.path(), path -> new TreeSet<>())
                                .add(each.method().name()));
        return methods;
    }

    private static void refuseOthers(Router api, String path, Set<String> methods) {
        api.route(path)
                .handler(
                        context -> {
                            context.response().putHeader("Allow", String.join(", ", methods));
                            throw Complaint.METHOD_UNKNOWN.at("");
                        });
    }

    private static void requireForm(RoutingContext context, String form) {
        List<MIMEHeader> accepted = context.parsedHeaders().accept();
        if (!accepted.isEmpty() && accepted.stream().noneMatch(each -> accepts(each, form))) {
            throw Complaint.FORM_UNKNOWN.at("Accept");
        }
        context.next();
    }

    private static boolean accepts(MIMEHeader accepted, String form) {
        String[] parts = form.split("/", 2);
        return accepted.weight() > 0
                && Set.of("*", parts[0]).contains(accepted.component())
                && Set.of("*", parts[1]).contains(accepted.subComponent());
    }

    private Call call(RoutingContext context, Operation operation) {
        Query query = Query.of(context.queryParams(), operation.parameters());
        String asked = query.id(Operation.HALL);
        HallId hall = asked == null ? services.halls().get(0) : new HallId(asked);
        if (!services.feeds().has(hall)) {
            throw Complaint.HALL_UNKNOWN.at(Operation.HALL);
        }
        return new Call(context, query, hall, services.access().caller(context));
    }
}
