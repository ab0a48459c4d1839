package io.jiaohao.server.web.api;

import io.jiaohao.server.cluster.HallLog;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.gateway.Requests;
import io.jiaohao.server.push.Feeds;
import io.jiaohao.server.web.access.ApiAccess;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;

/**
 * What the API works with.
 *
 * @param halls the first is that of a request that names none
 */
public record ApiServices(
        Vertx vertx,
        Feeds feeds,
        Requests requests,
        HallLog log,
        ApiAccess access,
        List<HallId> halls,
        Clock clock) {
    public ApiServices {
        halls = List.copyOf(halls);
    }
}
