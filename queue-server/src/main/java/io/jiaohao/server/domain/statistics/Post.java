package io.jiaohao.server.domain.statistics;

import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.CounterId;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, and where.
 *
 * @param clerk null where the window had none
 */
public record Post(CounterId counter, @Nullable ClerkId clerk) {}
