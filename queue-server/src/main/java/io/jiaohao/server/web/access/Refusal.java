package io.jiaohao.server.web.access;

import io.vertx.ext.web.RoutingContext;

/** Tells that somebody is not let on. */
interface Refusal {
    void say(RoutingContext context, Denial why);
}
