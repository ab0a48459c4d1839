package io.jiaohao.server.journal;

import io.jiaohao.server.domain.state.HolderId;

/**
 * A person whom the holder book knows.
 *
 * @param agent whether the person is on the hall's list of agents, who act for firms and may take
 *     more than others (DOMAIN T4)
 */
public record KnownHolder(HolderId id, boolean agent) {}
