package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Answer;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.RequestKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one accepted command did: the unit of the journal.
 *
 * @param command the command's own id: a writer knows its row again by it
 * @param request what a device may repeat; null for the server's own commands
 * @param answer what it was answered; null when it was refused after a new day had begun
 */
public record Batch(
        String command,
        @Nullable RequestKey request,
        List<HallEvent> events,
        @Nullable Answer answer) {
    public Batch {
        events = List.copyOf(events);
    }

    /** The hall after it, with the request remembered. */
    public Hall applyTo(Hall hall) {
        Hall after = hall;
        for (HallEvent event : events) {
            after = event.fold(after);
        }
        return request == null || answer == null
                ? after
                : after.with(after.day().remembering(request, answer.in(after)));
    }
}
