package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.QueuePlan;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A visitor wants a number.
 *
 * @param offline the number that a kiosk gave while it was offline; null for a new one
 * @param guided taken for the visitor at a terminal, where somebody of the hall answers for it
 */
public record TakeTicket(
        DeviceId device, Wish wish, @Nullable Offline offline, boolean guided, Instant at)
        implements HallCommand {
    /**
     * @param lane null for the matter's default
     * @param holder null when nobody is known
     * @param agent whether the holder is on the hall's list of those who act for others and may
     *     take more (企业代办, DOMAIN T4)
     * @param link the secret part of the phone page's address
     */
    public record Wish(
            MatterId matter,
            @Nullable LaneId lane,
            @Nullable HolderId holder,
            boolean agent,
            String language,
            String link) {}

    /** A number from the kiosk's lease, and when it was given. */
    public record Offline(String number, Instant at) {}

    @Override
    public Decision decide(Hall hall) {
        return offline == null
                ? issued(hall, issue -> issue.number(this))
                : new HandIn(hall, this, offline).decision();
    }

    /** Gives a number of the matter in its lane, if there are such. */
    Decision issued(Hall hall, Function<Issue, Decision> how) {
        Catalogue catalogue = hall.rules().catalogue();
        Optional<MatterPlan> matter = catalogue.matter(wish.matter());
        Optional<QueuePlan> queue = matter.flatMap(found -> catalogue.queue(found.queue()));
        if (matter.isEmpty() || queue.isEmpty()) {
            return rejected(Refusal.UNKNOWN_MATTER);
        }
        LaneId lane = wish.lane() == null ? matter.get().lanes().get(0) : wish.lane();
        if (!matter.get().lanes().contains(lane)) {
            return rejected(Refusal.UNKNOWN_LANE, lane);
        }
        return how.apply(new Issue(hall, matter.get(), queue.get(), lane));
    }
}
