package io.jiaohao.server.push;

import io.jiaohao.protocol.view.CallView;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.HoursView;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.protocol.view.NoticeView;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.protocol.view.RulesView;
import io.jiaohao.protocol.view.TicketView;
import io.jiaohao.server.domain.state.CalendarDay;
import io.jiaohao.server.domain.state.Call;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.NamedPlan;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.Opening;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.domain.state.WaitEstimate;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hall's parts as wire objects, at one moment. Holds nothing of a person. */
public record HallPresenter(Hall hall, Instant now) {

    public HallView hallView() {
        HallPlan plan = hall.rules();
        Opening opening = hall.opening(now);
        CalendarDay today = plan.calendar().on(plan.locality().local(now).toLocalDate());
        return new HallView(
                hall.id().value(),
                plan.name().byLanguage(),
                word(opening.state()),
                plan.locality().timezone().getId(),
                plan.locality().languages(),
                named(plan.premises().zones()),
                plan.catalogue().lanes().stream()
                        .map(lane -> new Named(lane.id().value(), lane.name().byLanguage()))
                        .toList(),
                plan.catalogue().matters().stream()
                        .map(each -> matter(each, opening, today))
                        .toList(),
                queues(),
                counters(),
                named(plan.premises().pauseReasons()),
                rules(plan.rules()));
    }

    private static <I extends Id> List<Named> named(List<NamedPlan<I>> items) {
        return items.stream()
                .map(each -> new Named(each.id().value(), each.name().byLanguage()))
                .toList();
    }

    private static MatterView matter(MatterPlan matter, Opening opening, CalendarDay today) {
        MatterPlan.Terms terms = matter.terms();
        return new MatterView(
                matter.id().value(),
                matter.name().byLanguage(),
                matter.department().byLanguage(),
                matter.queue().value(),
                matter.lanes().stream().map(Id::value).toList(),
                opening.matters().contains(matter.id()),
                terms.materials().isEmpty()
                        ? null
                        : terms.materials().stream().map(each -> each.byLanguage()).toList(),
                today.takeIntervals(terms.hours()).stream().map(HallPresenter::hours).toList(),
                switch (terms.identity()) {
                    case OPTIONAL -> null;
                    case REQUIRED -> "required";
                    case REAL_NAME -> "real-name";
                });
    }

    private static HoursView hours(OpeningHours.Interval interval) {
        return new HoursView(clock(interval.fromMinute()), clock(interval.toMinute()));
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    private static RulesView rules(Rules rules) {
        return new RulesView(
                word(rules.nextWhileCalled()),
                rules.recall().times(),
                rules.recall().interval().toSeconds(),
                rules.absence().afterCalls(),
                rules.absence().after().toSeconds(),
                rules.presses().undoWithin().toSeconds());
    }

    public List<QueueView> queues() {
        return hall.rules().catalogue().queues().stream().map(this::queue).toList();
    }

    private QueueView queue(QueuePlan queue) {
        int waiting = hall.tickets().waitingIn(queue.id());
        Promise promise = WaitEstimate.of(hall, queue, waiting);
        return new QueueView(
                queue.id().value(),
                queue.name().byLanguage(),
                queue.prefix(),
                waiting,
                longestWait(queue),
                promise.lowSeconds(),
                promise.highSeconds());
    }

    private long longestWait(QueuePlan queue) {
        return hall.tickets()
                .line(queue.id())
                .values()
                .map(id -> hall.tickets().known(id).times().takenAt())
                .min()
                .map(taken -> Math.max(0, Duration.between(taken, now).toSeconds()))
                .getOrElse(0L);
    }

    public List<CounterView> counters() {
        return hall.rules().premises().counters().stream()
                .map(plan -> hall.counter(plan.id()))
                .map(counter -> counter(counter, hall.atHand(counter).orElse(null)))
                .toList();
    }

    /** A counter with a ticket at hand that may be older than the hall. */
    public CounterView counter(Counter counter, @Nullable Ticket atHand) {
        Optional<CounterPlan> plan = hall.rules().counter(counter.id());
        Counter.Staff staff = counter.staff();
        Counter.Pause pause = counter.pause();
        return new CounterView(
                counter.id().value(),
                plan.map(CounterPlan::label).orElse(counter.id().value()),
                plan.map(each -> each.zone().value()).orElse(""),
                counter.isClosed() ? "closed" : pause == null ? "open" : "paused",
                staff == null ? null : staff.terminal().value(),
                staff == null ? null : staff.clerk().value(),
                pause == null ? null : pause.reason().value(),
                pause == null ? null : time(pause.until()),
                atHand == null ? null : ticket(atHand),
                plan.stream().flatMap(hall::servedBy).map(each -> each.queue().value()).toList(),
                offers(counter.shift().offered()));
    }

    private static @Nullable List<String> offers(List<QueueId> offered) {
        return offered.isEmpty() ? null : offered.stream().map(Id::value).toList();
    }

    /** A ticket without anything meant for its holder alone. */
    public TicketView ticket(Ticket ticket) {
        return ticket(ticket, null, null);
    }

    /**
     * @param promise how many are ahead and how long it may take; null when it does not wait
     * @param link the phone page; null for anybody but the holder
     */
    public TicketView ticket(Ticket ticket, @Nullable Promise promise, @Nullable String link) {
        var progress = ticket.progress();
        var times = ticket.times();
        return new TicketView(
                ticket.id().value(),
                ticket.number().value(),
                ticket.errand().queue().value(),
                ticket.errand().matter().value(),
                ticket.errand().lane().value(),
                word(ticket.state()),
                times.day(),
                OffsetDateTime.ofInstant(times.takenAt(), hall.rules().locality().timezone()),
                time(times.calledAt()),
                time(times.startedAt()),
                time(times.endedAt()),
                progress.outcome(),
                progress.counter() == null ? null : progress.counter().value(),
                progress.calls(),
                promise == null ? null : promise.ahead(),
                promise == null ? null : promise.lowSeconds(),
                promise == null ? null : promise.highSeconds(),
                link,
                null);
    }

    public CallView call(Call call) {
        Ticket ticket = hall.tickets().known(call.ticket());
        return new CallView(
                call.id().value(),
                call.ticket().value(),
                ticket.number().value(),
                call.counter().value(),
                OffsetDateTime.ofInstant(call.at(), hall.rules().locality().timezone()),
                call.repeat(),
                word(ticket.state()));
    }

    public NoticeView notice(Notice notice) {
        return new NoticeView(
                notice.id().value(),
                notice.text().byLanguage(),
                OffsetDateTime.ofInstant(notice.from(), hall.rules().locality().timezone()),
                time(notice.until()),
                notice.zones().stream().map(Id::value).toList());
    }

    /** A moment in the hall's own offset. */
    public @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, hall.rules().locality().timezone());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
