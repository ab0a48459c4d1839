package io.jiaohao.server.config;

import io.jiaohao.kit.config.InvalidValueException;
import io.jiaohao.server.domain.command.Closing.Choice;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks {@code closing} of a hall's file: what it names is gone, and where people go is there. */
record ClosingCheck(HallFile hall, BiConsumer<String, String> report) {
    void check() {
        if (hall.closing() != null) {
            hall.closing().forEach(this::check);
        }
    }

    private void check(String id, @Nullable Object written) {
        String key = "closing." + id;
        if (ids().contains(id)) {
            report.accept(
                    key,
                    "\"%s\" is still there: take it out of the file or of closing".formatted(id));
        }
        try {
            check(key, ClosingFile.choice(id, written));
        } catch (InvalidValueException e) {
            report.accept(e.key(), String.valueOf(e.getMessage()));
        }
    }

    private void check(String key, Choice choice) {
        var to = choice.to();
        if (to != null && hall.queues().stream().noneMatch(each -> each.id().equals(to.value()))) {
            report.accept(key, "there is no queue \"%s\"".formatted(to));
        }
        String own = hall.languages().get(0);
        if (choice.notice() != null && !choice.notice().byLanguage().containsKey(own)) {
            report.accept(key, "has no text in %s, the hall's own language".formatted(own));
        }
    }

    private Set<String> ids() {
        return Stream.of(
                        hall.queues().stream().map(HallFile.Queue::id),
                        hall.matters().stream().map(HallFile.Matter::id),
                        hall.counters().stream().map(CounterFile::id))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }
}
