package io.jiaohao.kit.config;

import java.util.List;
import java.util.Map;

/** A part of a YAML file. */
sealed interface YamlNode {
    /** How a message calls it. */
    String shown();

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
    }

    /** A key or an item with nothing behind it. */
    record Nothing() implements YamlNode {
        @Override
        public String shown() {
            return "nothing";
        }
    }

    /** A list. */
    record Items(List<YamlNode> items) implements YamlNode {
        @Override
        public String shown() {
            return "a list";
        }
    }

    /** Keys and what they hold, in the order of the file. */
    record Group(Map<String, YamlNode> entries) implements YamlNode {
        @Override
        public String shown() {
            return "a group of keys";
        }
    }
}
