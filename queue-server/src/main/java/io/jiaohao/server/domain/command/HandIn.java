package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.Lease;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number on paper, which a kiosk gave while it was offline, becomes a ticket (DOMAIN N8). What it
 * was leased for decides, not the plan of now: inside the lease it is never refused.
 */
record HandIn(Hall hall, TakeTicket take, TakeTicket.Offline offline) {
    Decision decision() {
        return hall.day()
                .issued()
                .lease(take.device(), offline.number())
                .map(this::of)
                .orElseGet(() -> rejected(Refusal.NUMBER_NOT_LEASED, offline.number()));
    }

    private Decision of(Lease lease) {
        return wanted(lease)
                .flatMap(matter -> issue(lease, matter))
                .map(issue -> issue.handIn(take, offline, lease))
                .orElseGet(() -> rejected(Refusal.UNKNOWN_MATTER));
    }

    /**
     * The matter that was asked for. When the plan has lost it, the first of the lease's queue, and
     * without that the hall's first: a window knows the visitor and sends him on.
     */
    private Optional<MatterPlan> wanted(Lease lease) {
        Stream<MatterPlan> others =
                Stream.concat(
                        served().filter(each -> each.queue().equals(lease.queue())), served());
        return catalogue().matter(take.wish().matter()).or(others::findFirst);
    }

    private Stream<MatterPlan> served() {
        return catalogue().matters().stream()
                .filter(each -> !catalogue().leavers().matters().contains(each.id()))
                .filter(each -> does(each.queue(), each));
    }

    /** In the queue that the paper names, unless nobody there could call it any more. */
    private Optional<Issue> issue(Lease lease, MatterPlan matter) {
        QueueId queue = does(lease.queue(), matter) ? lease.queue() : matter.queue();
        return catalogue().queue(queue).map(plan -> issue(plan, matter));
    }

    private Issue issue(QueuePlan queue, MatterPlan matter) {
        LaneId wish = take.wish().lane();
        boolean kept = wish != null && matter.lanes().contains(wish);
        return new Issue(hall, matter, queue, kept ? wish : matter.lanes().get(0));
    }

    private boolean does(QueueId queue, MatterPlan matter) {
        return catalogue().queue(queue).isPresent()
                && hall.rules().premises().does(queue, matter.id());
    }

    private Catalogue catalogue() {
        return hall.rules().catalogue();
    }
}
