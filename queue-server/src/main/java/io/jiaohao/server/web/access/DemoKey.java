package io.jiaohao.server.web.access;

import io.jiaohao.protocol.message.Reason;
import io.jiaohao.server.gateway.Messages;
import io.jiaohao.server.people.Scope;
import io.jiaohao.server.web.Problem;
import io.jiaohao.server.web.ProblemKind;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Stands in for the keys of the API until there are such: one that everybody knows. */
public final class DemoKey implements ApiAccess {
    private static final String KEY = "Bearer demo-api";

    @Override
    public Handler<RoutingContext> needs(Scope scope) {
        return context -> {
            if (KEY.equals(context.request().getHeader("Authorization"))) {
                context.next();
            } else {
                String language = Problem.language(context);
                context.response().putHeader("WWW-Authenticate", "Bearer");
                Problem.of(
                                ProblemKind.UNAUTHENTICATED,
                                language,
                                Messages.text(language, Reason.UNAUTHENTICATED))
                        .send(context);
            }
        };
    }

    @Override
    public String caller(RoutingContext context) {
        return "key:demo";
    }
}
