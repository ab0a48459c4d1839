package io.jiaohao.server.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.server.domain.event.CounterClosed;
import io.jiaohao.server.domain.event.CounterHelping;
import io.jiaohao.server.domain.event.CounterOffered;
import io.jiaohao.server.domain.event.CounterOpened;
import io.jiaohao.server.domain.event.CounterPaused;
import io.jiaohao.server.domain.event.CounterResumed;
import io.jiaohao.server.domain.event.DayEnded;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallConfigured;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.HallResumed;
import io.jiaohao.server.domain.event.HallStopped;
import io.jiaohao.server.domain.event.NoticePublished;
import io.jiaohao.server.domain.event.NoticeWithdrawn;
import io.jiaohao.server.domain.event.OpeningChanged;
import io.jiaohao.server.domain.event.TakingResumed;
import io.jiaohao.server.domain.event.TakingStopped;
import io.jiaohao.server.domain.event.TicketAbsent;
import io.jiaohao.server.domain.event.TicketCalled;
import io.jiaohao.server.domain.event.TicketCancelled;
import io.jiaohao.server.domain.event.TicketDeferred;
import io.jiaohao.server.domain.event.TicketExpired;
import io.jiaohao.server.domain.event.TicketFinished;
import io.jiaohao.server.domain.event.TicketForfeited;
import io.jiaohao.server.domain.event.TicketHeld;
import io.jiaohao.server.domain.event.TicketMerged;
import io.jiaohao.server.domain.event.TicketMoved;
import io.jiaohao.server.domain.event.TicketRated;
import io.jiaohao.server.domain.event.TicketReprinted;
import io.jiaohao.server.domain.event.TicketReturned;
import io.jiaohao.server.domain.event.TicketStarted;
import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.event.TicketUndone;
import io.jiaohao.server.domain.event.TicketVoided;
import io.jiaohao.server.domain.event.TicketWalkedIn;
import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.TicketId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Domain events as {@code hall.event} notifications: {@code {hall, seq, at, type, …whole objects}}.
 * The table below is the one place that says what devices are told.
 */
public final class EventPresenter {
    /** What an event tells of: its wire type and the objects it carries. */
    private record Told(String type, BiFunction<HallEvent, Told.Scene, ObjectNode> objects) {
        /** The hall on either side of the event. */
        record Scene(Hall before, HallPresenter after) {}
    }

    private static final Map<Class<? extends HallEvent>, Told> TOLD = new HashMap<>();

    static {
        tell(TicketTaken.class, "ticket.taken", (e, s) -> ticket(e.ticket().id(), null, s));
        tell(TicketReturned.class, "ticket.waiting", (e, s) -> ticket(e.ticket(), e.from(), s));
        tell(
                TicketUndone.class,
                "ticket.undone",
                (e, s) -> ticket(e.ticket().id(), e.counter(), s));
        tell(TicketCalled.class, "ticket.called", (e, s) -> called(e.call(), s));
        tell(TicketStarted.class, "ticket.started", (e, s) -> ticket(e.ticket(), e.counter(), s));
        tell(TicketWalkedIn.class, "ticket.started", (e, s) -> ticket(e.ticket(), e.counter(), s));
        tell(TicketFinished.class, "ticket.finished", (e, s) -> ticket(e.ticket(), e.counter(), s));
        tell(TicketAbsent.class, "ticket.absent", (e, s) -> ticket(e.ticket(), e.counter(), s));
        tell(TicketHeld.class, "ticket.held", (e, s) -> ticket(e.ticket(), e.counter(), s));
        tell(TicketCancelled.class, "ticket.cancelled", (e, s) -> ended(e.ticket(), s));
        tell(TicketMerged.class, "ticket.cancelled", (e, s) -> ended(e.ticket(), s));
        tell(TicketMoved.class, "ticket.waiting", (e, s) -> ticket(e.ticket(), null, s));
        tell(TicketDeferred.class, "ticket.waiting", (e, s) -> ticket(e.ticket(), null, s));
        tell(TicketForfeited.class, "ticket.voided", (e, s) -> ended(e.ticket(), s));
        tell(TicketVoided.class, "ticket.voided", (e, s) -> ended(e.ticket(), s));
        tell(TicketExpired.class, "ticket.expired", (e, s) -> ended(e.ticket(), s));
        tell(TicketRated.class, "ticket.rated", (e, s) -> ticket(e.ticket(), null, s));
        tell(TicketReprinted.class, "ticket.reprinted", (e, s) -> ticket(e.ticket(), null, s));
        tell(CounterOpened.class, "counter.changed", (e, s) -> counter(e.counter(), s));
        tell(CounterPaused.class, "counter.changed", (e, s) -> counter(e.counter(), s));
        tell(CounterResumed.class, "counter.changed", (e, s) -> counter(e.counter(), s));
        tell(CounterClosed.class, "counter.changed", (e, s) -> counter(e.counter(), s));
        tell(CounterOffered.class, "counter.changed", (e, s) -> counter(e.counter(), s));
        tell(CounterHelping.class, "counter.changed", (e, s) -> counter(e.counter(), s));
        tell(NoticePublished.class, "notice.published", (e, s) -> notice(e.notice(), s));
        tell(NoticeWithdrawn.class, "notice.withdrawn", (e, s) -> notice(e.notice(), s));
        tell(HallConfigured.class, "hall.changed", (e, s) -> hall(s));
        tell(OpeningChanged.class, "hall.changed", (e, s) -> hall(s));
        tell(HallStopped.class, "hall.changed", (e, s) -> hall(s));
        tell(HallResumed.class, "hall.changed", (e, s) -> hall(s));
        tell(TakingStopped.class, "hall.changed", (e, s) -> hall(s));
        tell(TakingResumed.class, "hall.changed", (e, s) -> hall(s));
        tell(DayStarted.class, "day.started", (e, s) -> day(e.day().toString()));
        tell(DayEnded.class, "day.ended", (e, s) -> day(e.day().toString()));
    }

    private EventPresenter() {}

    private static <E extends HallEvent> void tell(
            Class<E> event, String type, BiFunction<E, Told.Scene, ObjectNode> objects) {
        TOLD.put(event, new Told(type, (e, scene) -> objects.apply(event.cast(e), scene)));
    }

    /** Every wire type there is. */
    public static Set<String> types() {
        return TOLD.values().stream().map(Told::type).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether devices are told of such events. */
    static boolean tells(Class<? extends HallEvent> event) {
        return TOLD.containsKey(event);
    }

    /**
     * @param trace of the request that led to it; null where none did
     * @param before the hall just before the event, in which a ticket at hand is still there
     * @param after the hall just after it, whose count the event has
     */
    static ObjectNode present(HallEvent event, @Nullable String trace, Hall before, Hall after) {
        Told told = Objects.requireNonNull(TOLD.get(event.getClass()));
        HallPresenter presenter = new HallPresenter(after, event.at());
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("hall", after.id().value())
                        .put("seq", after.seq())
                        .put("at", presenter.time().text(event.at()))
                        .put("type", told.type());
        if (trace != null) {
            node.put("trace", trace);
        }
        node.setAll(told.objects().apply(event, new Told.Scene(before, presenter)));
        return node;
    }

    private static ObjectNode ticket(TicketId id, @Nullable CounterId counter, Told.Scene scene) {
        HallPresenter after = scene.after();
        ObjectNode node =
                object("ticket", after.tickets().ticket(after.hall().tickets().known(id)));
        return counter == null ? node : node.setAll(counter(counter, scene));
    }

    /** The counter is empty when the ticket was at hand there. */
    private static ObjectNode ended(TicketId id, Told.Scene scene) {
        CounterId counter = scene.before().counterWith(id).map(Counter::id).orElse(null);
        return ticket(id, counter, scene);
    }

    private static ObjectNode called(Call call, Told.Scene scene) {
        ObjectNode node = ticket(call.ticket(), call.counter(), scene);
        node.putObject("call")
                .put("id", call.id().value())
                .put("time", scene.after().time().text(call.at()))
                .put("repeat", call.repeat());
        return node;
    }

    private static ObjectNode counter(CounterId id, Told.Scene scene) {
        HallPresenter after = scene.after();
        Counter counter = after.hall().counter(id);
        return object("counter", after.counter(counter, after.hall().atHand(counter).orElse(null)));
    }

    private static ObjectNode notice(Notice notice, Told.Scene scene) {
        return object("notice", scene.after().notice(notice));
    }

    private static ObjectNode hall(Told.Scene scene) {
        return object("hall", scene.after().hallView());
    }

    private static ObjectNode day(String day) {
        return JsonNodeFactory.instance.objectNode().put("day", day);
    }

    private static ObjectNode object(String name, Object view) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set(name, JsonNodeFactory.instance.pojoNode(view)); // no tree, it is only written out
        return node;
    }
}
