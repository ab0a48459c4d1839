package io.jiaohao.server.config;

import static io.jiaohao.server.config.Limits.atLeast;
import static io.jiaohao.server.config.Limits.or;
import static io.jiaohao.server.config.Limits.someTime;

import io.jiaohao.server.domain.state.Rules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code rules.order} of {@code hall.yaml}: whom a window calls next. */
public record OrderFile(
        Rules.@Nullable Lanes lanes,
        @Nullable Wait ceiling,
        @Nullable Boolean ceilingBounded,
        @Nullable Duration overflowAfter,
        @Nullable Integer heldPerNew,
        @Nullable Duration notBackWithin,
        @Nullable Duration holderPause) {
    public OrderFile {
        someTime("ceiling", ceiling == null ? null : ceiling.time());
        atLeast("held-per-new", heldPerNew, 1);
    }

    static OrderFile of(Rules.Order order) {
        return new OrderFile(
                order.lanes(),
                new Wait(order.ceiling().after()),
                order.ceiling().bounded(),
                order.overflowAfter(),
                order.heldPerNew(),
                order.notBackWithin(),
                order.holderPause());
    }

    Rules.Order toOrder() {
        Rules.Order standard = Rules.DEFAULT.order();
        return new Rules.Order(
                or(lanes, standard.lanes()),
                new Rules.Ceiling(
                        ceiling == null ? standard.ceiling().after() : ceiling.time(),
                        or(ceilingBounded, standard.ceiling().bounded())),
                or(overflowAfter, standard.overflowAfter()),
                or(heldPerNew, standard.heldPerNew()),
                or(notBackWithin, standard.notBackWithin()),
                or(holderPause, standard.holderPause()));
    }
}
