package io.jiaohao.server.config;

import io.jiaohao.kit.config.Durations;
import io.jiaohao.kit.config.Words;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a hall's file that differ from the defaults, one a line. */
final class ChangedRules {
    private final List<String> lines = new ArrayList<>();

    private ChangedRules() {}

    static List<String> of(@Nullable RulesFile rules) {
        ChangedRules changed = new ChangedRules();
        if (rules != null) {
            changed.compare("rules", rules, RulesFile.DEFAULT);
        }
        return List.copyOf(changed.lines);
    }

    private void compare(String key, Record rules, Record standard) {
        for (RecordComponent component : rules.getClass().getRecordComponents()) {
            String own = key + "." + Words.key(component);
            Object value = value(component, rules);
            Object usual = value(component, standard);
            if (value instanceof Record inner && usual instanceof Record other && !isWord(value)) {
                compare(own, inner, other);
            } else if (value != null && !value.equals(usual)) {
                lines.add("%s: %s (default %s)".formatted(own, text(value), text(usual)));
            }
        }
    }

    private static boolean isWord(Object value) {
        return value instanceof Wait;
    }

    private static @Nullable Object value(RecordComponent component, Record rules) {
        try {
            return component.getAccessor().invoke(rules);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Expected to read the component " + component, e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Duration duration) {
            return Durations.text(duration);
        }
        if (value instanceof Enum<?> constant) {
            return Words.word(constant);
        }
        return value == null || value.equals(List.of()) ? "none" : Objects.toString(value);
    }
}
