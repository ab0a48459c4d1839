package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Errand;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.TicketState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a new plan of a hall drops while people are in it, and what was chosen for them (DOMAIN X7).
 *
 * @param file the new plan, as its file says
 */
record Dropping(Hall hall, HallPlan file, Closing closing) {
    /**
     * Something that is dropped.
     *
     * @param key as its file named it, e.g. {@code queues.desk}
     * @param fresh whether the file of before still had it
     */
    record Dropped(String key, String id, Text name, boolean fresh) {}

    /**
     * A ticket and what was chosen for it.
     *
     * @param by what it loses
     */
    record Fate(Ticket ticket, Dropped by, Closing.Choice choice) {}

    /** Why the plan cannot be taken. */
    Optional<Decision> refusal() {
        Optional<Dropped> undecided =
                closing.serveOutRest() ? Optional.empty() : undecided().findFirst();
        return undecided
                .map(
                        dropped ->
                                rejected(
                                        Refusal.PLAN_DROPS_LIVE,
                                        dropped.key(),
                                        "closing." + dropped.id()))
                .or(this::badTransfer);
    }

    private Stream<Dropped> undecided() {
        Stream<Dropped> byTicket =
                live().filter(ticket -> fate(ticket).isEmpty()).flatMap(this::lostBy);
        return Stream.concat(byTicket, droppedCounters().filter(each -> !isChosen(each)))
                .filter(Dropped::fresh);
    }

    private boolean isChosen(Dropped dropped) {
        return closing.choices().containsKey(dropped.id());
    }

    /** Nobody is sent where no counter may call them. */
    private Optional<Decision> badTransfer() {
        return fates().filter(fate -> fate.choice().how() == Closing.How.TRANSFER)
                .filter(fate -> fate.ticket().state() == TicketState.WAITING)
                .filter(fate -> !isDone(fate))
                .findFirst()
                .map(
                        fate ->
                                rejected(
                                        Refusal.WOULD_STRAND,
                                        fate.ticket().number(),
                                        String.valueOf(fate.choice().to())));
    }

    private boolean isDone(Fate fate) {
        var to = fate.choice().to();
        return to != null && file.premises().does(to, fate.ticket().errand().matter());
    }

    /** Those for whom something was chosen, in line. */
    Stream<Fate> fates() {
        return live().flatMap(ticket -> fate(ticket).stream());
    }

    private Stream<Ticket> live() {
        return hall.tickets().live().sorted(Comparator.comparing(Ticket::place));
    }

    private Optional<Fate> fate(Ticket ticket) {
        return Stream.concat(lostBy(ticket), lostCounter(ticket).stream())
                .filter(this::isChosen)
                .findFirst()
                .map(by -> new Fate(ticket, by, closing.choices().get(by.id())));
    }

    /** The queue before the matter: who drops a queue drops its matters too. */
    private Stream<Dropped> lostBy(Ticket ticket) {
        Errand errand = ticket.errand();
        return Stream.concat(
                hall.rules().catalogue().queue(errand.queue()).stream()
                        .filter(queue -> file.catalogue().queue(queue.id()).isEmpty())
                        .map(this::dropped),
                hall.rules().catalogue().matter(errand.matter()).stream()
                        .filter(matter -> file.catalogue().matter(matter.id()).isEmpty())
                        .map(this::dropped));
    }

    private Dropped dropped(QueuePlan queue) {
        boolean fresh = !hall.rules().catalogue().leavers().queues().contains(queue.id());
        return new Dropped("queues." + queue.id(), queue.id().value(), queue.name(), fresh);
    }

    private Dropped dropped(MatterPlan matter) {
        boolean fresh = !hall.rules().catalogue().leavers().matters().contains(matter.id());
        return new Dropped("matters." + matter.id(), matter.id().value(), matter.name(), fresh);
    }

    private Optional<Dropped> lostCounter(Ticket ticket) {
        CounterId only = ticket.state() == TicketState.WAITING ? ticket.place().onlyAt() : null;
        return droppedCounter(only);
    }

    private Optional<Dropped> droppedCounter(@Nullable CounterId id) {
        return id == null || file.counter(id).isPresent()
                ? Optional.empty()
                : hall.rules().counter(id).map(this::dropped);
    }

    private Dropped dropped(CounterPlan counter) {
        boolean fresh = !hall.rules().catalogue().leavers().counters().contains(counter.id());
        Text name = new Text(Map.of(ownLanguage(), counter.label()));
        return new Dropped("counters." + counter.id(), counter.id().value(), name, fresh);
    }

    private String ownLanguage() {
        return file.locality().languages().get(0);
    }

    private Stream<Dropped> droppedCounters() {
        List<Counter> busy =
                hall.counters()
                        .values()
                        .filter(each -> !each.isClosed() || isAwaited(each.id()))
                        .toJavaList();
        return busy.stream().flatMap(each -> droppedCounter(each.id()).stream());
    }

    private boolean isAwaited(CounterId counter) {
        return !hall.tickets().reservedAt(counter).isEmpty();
    }
}
