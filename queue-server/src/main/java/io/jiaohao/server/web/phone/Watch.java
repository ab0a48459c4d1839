package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The open pages of one ticket. Any thread. */
final class Watch {
    private static final int MOST_PAGES = 4;

    private final List<PhoneStream> streams = new CopyOnWriteArrayList<>();
    private volatile @Nullable Range range; // what was shown last; of two writers either is right

    /** Takes one more page; gives the oldest when they are too many: it is to leave. */
    Optional<PhoneStream> add(PhoneStream stream) {
        streams.add(stream);
        return streams.size() > MOST_PAGES ? Optional.of(streams.get(0)) : Optional.empty();
    }

    /** Whether none is left. */
    boolean remove(PhoneStream stream) {
        streams.remove(stream);
        return streams.isEmpty();
    }

    List<PhoneStream> streams() {
        return streams;
    }

    /** Where the ticket stands, and remembers what is shown of its wait. */
    Standpoint standpoint(HallScene scene, Ticket ticket) {
        Standpoint at = Standpoint.of(scene, ticket, range);
        range = at.range();
        return at;
    }
}
