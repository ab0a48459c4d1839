package io.jiaohao.server.push;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.protocol.view.NoticeView;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.protocol.view.RulesView;
import io.jiaohao.server.domain.state.Counter;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.NamedPlan;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.Opening;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.domain.state.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hall's parts as wire objects, at one moment. Holds nothing of a person. */
public record HallPresenter(Hall hall, Instant now) {

    public HallView hallView() {
        HallPlan plan = hall.rules();
        Opening opening = hall.opening(now);
        TimesPresenter times = new TimesPresenter(hall, opening, now);
        return new HallView(
                hall.id().value(),
                plan.name().byLanguage(),
                WireJson.word(opening.state()),
                plan.locality().timezone().getId(),
                plan.locality().languages(),
                named(plan.premises().zones()),
                plan.catalogue().lanes().stream()
                        .map(lane -> new Named(lane.id().value(), lane.name().byLanguage()))
                        .toList(),
                plan.catalogue().matters().stream()
                        .map(each -> matter(each, opening, times))
                        .toList(),
                queues(),
                counters(),
                named(plan.premises().pauseReasons()),
                rules(plan.rules()),
                times.view(),
                words(hall.stopped()));
    }

    private static <I extends Id> List<Named> named(List<NamedPlan<I>> items) {
        return items.stream()
                .map(each -> new Named(each.id().value(), each.name().byLanguage()))
                .toList();
    }

    private MatterView matter(MatterPlan matter, Opening opening, TimesPresenter times) {
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
                times.today(matter),
                switch (terms.identity()) {
                    case OPTIONAL -> null;
                    case REQUIRED -> "required";
                    case REAL_NAME -> "real-name";
                },
                times.next(matter),
                words(hall.day().stops().of(matter.id())));
    }

    private static @Nullable Map<String, String> words(@Nullable Text text) {
        return text == null ? null : text.byLanguage();
    }

    private static RulesView rules(Rules rules) {
        return new RulesView(
                WireJson.word(rules.nextWhileCalled()),
                rules.recall().times(),
                rules.recall().interval().toSeconds(),
                rules.absence().afterCalls(),
                rules.absence().after().toSeconds(),
                rules.presses().undoWithin().toSeconds(),
                rules.presses().callBackWithin().toSeconds(),
                rules.watch().mayReorder().stream().map(Id::value).sorted().toList());
    }

    public List<QueueView> queues() {
        return new QueuePresenter(hall, now).queues();
    }

    public TicketPresenter tickets() {
        return new TicketPresenter(hall);
    }

    public HallTime time() {
        return HallTime.of(hall);
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
                pause == null ? null : time().atIfAny(pause.until()),
                atHand == null ? null : tickets().ticket(atHand),
                plan.stream().flatMap(hall::servedBy).map(each -> each.queue().value()).toList(),
                offers(counter.shift().offered()));
    }

    private static @Nullable List<String> offers(List<QueueId> offered) {
        return offered.isEmpty() ? null : offered.stream().map(Id::value).toList();
    }

    public NoticeView notice(Notice notice) {
        return new NoticeView(
                notice.id().value(),
                notice.text().byLanguage(),
                time().at(notice.from()),
                time().atIfAny(notice.until()),
                notice.zones().stream().map(Id::value).toList());
    }
}
