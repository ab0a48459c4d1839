package io.jiaohao.kit.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a YAML file. */
sealed interface YamlNode {
    /** How a message calls it. */
    String shown();

    /** It as texts, lists and maps, for a record that reads it by itself. */
    @Nullable Object plain();

    /**
     * A value.
     *
     * @param text as it is written, without quotes
     */
    record Word(String text) implements YamlNode {
        @Override
        public String shown() {
            return "\"" + text + "\"";
        }

        @Override
        public Object plain() {
            return text;
        }
    }

    /** A key or an item with nothing behind it. */
    record Nothing() implements YamlNode {
        @Override
        public String shown() {
            return "nothing";
        }

        @Override
        public @Nullable Object plain() {
            return null;
        }
    }

    /** A list. */
    record Items(List<YamlNode> items) implements YamlNode {
        @Override
        public String shown() {
            return "a list";
        }

        @Override
        public Object plain() {
            List<@Nullable Object> plain = new ArrayList<>();
            items.forEach(item -> plain.add(item.plain()));
            return plain;
        }
    }

    /** Keys and what they hold, in the order of the file. */
    record Group(Map<String, YamlNode> entries) implements YamlNode {
        @Override
        public String shown() {
            return "a group of keys";
        }

        @Override
        public Object plain() {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            entries.forEach((key, node) -> plain.put(key, node.plain()));
            return plain;
        }
    }
}
