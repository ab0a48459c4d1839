package io.jiaohao.server.push;

import io.jiaohao.server.domain.state.Hall;
import io.vertx.core.Future;

/** Where a view gets the whole hall; the future completes on the view's context. */
@FunctionalInterface
interface HallSource {
    Future<Hall> whole();
}
