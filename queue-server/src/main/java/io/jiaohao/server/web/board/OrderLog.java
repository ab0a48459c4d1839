package io.jiaohao.server.web.board;

import io.jiaohao.server.domain.event.PersonActed;
import io.jiaohao.server.domain.state.HallId;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What was ordered on a day, as the hall's log has it. Any thread; completes on any. */
@FunctionalInterface
public interface OrderLog {
    /** Nothing is known of what was before. */
    OrderLog NONE = (hall, day) -> CompletableFuture.completedStage(List.of());

    /** The newest last. */
    CompletionStage<List<PersonActed>> of(HallId hall, LocalDate day);
}
