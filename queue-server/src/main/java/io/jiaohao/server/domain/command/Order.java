package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to its hall.
 *
 * @param id unique; stands in the journal, so that a writer knows its own row again
 * @param request what the device may repeat; null for the server's own commands
 */
public record Order(String id, @Nullable RequestKey request, HallCommand command) {}
