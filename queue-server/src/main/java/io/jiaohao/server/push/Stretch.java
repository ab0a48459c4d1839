package io.jiaohao.server.push;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events that follow one another.
 *
 * @param after the hall after them, where it is known
 */
record Stretch(long seqBefore, List<HallEvent> events, @Nullable Hall after) {}
