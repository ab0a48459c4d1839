package io.jiaohao.server.config;

import io.jiaohao.kit.config.Durations;
import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Locality;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A hall in plain words, for whoever wrote its file. */
record HallSummary(HallReading reading) {
    private HallPlan plan() {
        return reading.config().plan();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Locality locality = plan().locality();
        lines.add("%s (%s)".formatted(words(plan().name()), reading.config().id()));
        lines.add("time zone: " + locality.timezone());
        lines.add("languages: " + String.join(", ", locality.languages()));
        lines.add("day begins: " + locality.dayStarts());
        hours(lines);
        lines.add("lanes: " + lanes());
        lines.add(
                "%d queues, %d matters, %d windows in %d zones"
                        .formatted(
                                plan().catalogue().queues().size(),
                                plan().catalogue().matters().size(),
                                plan().premises().counters().size(),
                                plan().premises().zones().size()));
        plan().catalogue().queues().forEach(queue -> queue(queue, lines));
        List<String> changed = ChangedRules.of(reading.file().rules());
        lines.add(changed.isEmpty() ? "rules: the defaults" : "rules that differ:");
        changed.forEach(line -> lines.add("  " + line));
        return lines;
    }

    private void hours(List<String> lines) {
        Calendar calendar = plan().calendar();
        lines.add("served: " + new WeekText(calendar.week().service()));
        lines.add("numbers given: " + new WeekText(calendar.week().take()));
        lines.add(
                "%d seasons, %d holidays, %d working days, %d special days"
                        .formatted(
                                calendar.seasons().size(),
                                calendar.holidays().size(),
                                calendar.workingDays().size(),
                                calendar.specialDays().size()));
    }

    private String lanes() {
        return plan().catalogue().lanes().stream()
                .map(lane -> "%s (share %d)".formatted(words(lane.name()), lane.share()))
                .collect(Collectors.joining(", "));
    }

    private void queue(QueuePlan queue, List<String> lines) {
        lines.add(
                "  %-4s%s (%s), about %s each"
                        .formatted(
                                queue.prefix().isEmpty() ? "-" : queue.prefix(),
                                words(queue.name()),
                                queue.id(),
                                Durations.text(queue.service())));
        lines.add(
                "      matters: "
                        + plan().catalogue().matters().stream()
                                .filter(matter -> matter.queue().equals(queue.id()))
                                .map(MatterPlan::id)
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")));
        lines.add("      windows: " + windows(queue, served -> !served.onlyInNeed()));
        String inNeed = windows(queue, Served::onlyInNeed);
        if (!inNeed.isEmpty()) {
            lines.add("      windows in need: " + inNeed);
        }
    }

    private String windows(QueuePlan queue, Predicate<Served> when) {
        return plan().premises().counters().stream()
                .filter(counter -> counter.serves(queue.id()).filter(when).isPresent())
                .map(CounterPlan::id)
                .map(CounterId::toString)
                .collect(Collectors.joining(", "));
    }

    private String words(Text text) {
        return text.byLanguage().getOrDefault(plan().locality().languages().get(0), "");
    }
}
