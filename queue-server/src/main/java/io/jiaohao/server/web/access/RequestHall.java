package io.jiaohao.server.web.access;

import io.jiaohao.server.domain.state.HallId;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** The hall that a request is about. */
final class RequestHall {
    private RequestHall() {}

    /**
     * {@code :hall} of the path, else {@code ?hall}, else the usual one.
     *
     * @param usual of a request that names none
     */
    static HallId of(RoutingContext context, HallId usual) {
        @Nullable String inPath = context.pathParam("hall");
        @Nullable String asked = inPath == null ? context.request().getParam("hall") : inPath;
        return asked == null ? usual : new HallId(asked);
    }
}
