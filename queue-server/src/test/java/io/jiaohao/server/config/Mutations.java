package io.jiaohao.server.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.config.Words;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes bad files of a good one, each with one mistake: it walks file and records side by side and
 * spoils each key where it stands first.
 */
final class Mutations {
    /** Words that fit the kind of value but not the key. */
    private static final Map<String, List<String>> UNFIT =
            Map.ofEntries(
                    Map.entry("HallFile.id", List.of("te st", "-", "")),
                    Map.entry("HallFile.timezone", List.of("Asia/Nowhere", "+25")),
                    Map.entry("HallFile.day-starts", List.of("4", "24:00", "25:00", "noon")),
                    Map.entry("HoursFile.from", List.of("8:30", "08:60", "830", "24:01")),
                    Map.entry("HoursFile.to", List.of("25:00", "00:00", "soon")),
                    Map.entry("Season.from", List.of("13-01", "7-1")),
                    Map.entry("Season.to", List.of("02-30", "summer")),
                    Map.entry("Holiday.from", List.of("2026-13-01", "1.10.2026")),
                    Map.entry("Holiday.to", List.of("2020-01-01", "later")),
                    Map.entry("WorkingDay.date", List.of("2026-02-30", "tomorrow")),
                    Map.entry("SpecialDay.date", List.of("31-12-2026", "12-31")),
                    Map.entry("Named.id", List.of("a b", "é")),
                    Map.entry("LaneFile.id", List.of("a/b", "")),
                    Map.entry("LaneFile.prefix", List.of("y", "O", "ABCD")),
                    Map.entry("Queue.id", List.of("a_b", "-a")),
                    Map.entry("Queue.prefix", List.of("a", "1", "I", "ABCD", "A-")),
                    Map.entry("Queue.service", List.of("0s", "1ms")),
                    Map.entry("Matter.id", List.of("a b", "中")),
                    Map.entry("Matter.queue", List.of("nowhere")),
                    Map.entry("CounterFile.id", List.of("no 1", "")),
                    Map.entry("CounterFile.zone", List.of("nowhere")),
                    Map.entry("CounterFile.stand-in", List.of("nobody")),
                    Map.entry("OrderFile.ceiling", List.of("never", "0s")),
                    Map.entry("TakingFile.refuse-below", List.of("101", "99")),
                    Map.entry("Help.done-below", List.of("500")),
                    Map.entry("PersonalDataFile.retention", List.of("1h")),
                    Map.entry("ServerFile.device-port", List.of("65536", "70000")),
                    Map.entry("ServerFile.http-port", List.of("65536")),
                    Map.entry("ServerFile.journal", List.of("mysql")),
                    Map.entry("Rate.burst", List.of("0")),
                    Map.entry("ConnectionsFile.most", List.of("0")),
                    Map.entry("ConnectionsFile.unopened", List.of("0", "5001")),
                    Map.entry("PinsFile.attempts", List.of("0")),
                    Map.entry("PinsFile.lockout", List.of("0s", "soon")),
                    Map.entry("Device.hall", List.of("nowhere")),
                    Map.entry("Device.key-hash", List.of("secret", "pbkdf2:0:AA:AA")),
                    Map.entry("Clerk.pin-hash", List.of("1234", "pbkdf2:1:AA")));

    private static final Set<String> NEVER_EMPTY =
            Set.of(
                    "HallFile.languages",
                    "HallFile.lanes",
                    "HoursFile.days",
                    "Matter.lanes",
                    "CounterFile.queues",
                    "Queue.matters",
                    "ServerFile.halls");

    /** Lists of names of other things. */
    private static final Map<String, String> REFERENCES =
            Map.of(
                    "Matter.lanes", "",
                    "CounterFile.queues", "[0]",
                    "Queue.matters", "[0]");

    /**
     * A file with one mistake.
     *
     * @param key what must be named, and nothing else
     */
    record Bad(String what, JsonNode file, String key) {
        /** The same for the same mistake in other files and other items. */
        String mistake() {
            return what + key.replaceAll("\\[\\d+]", "[]");
        }

        @Override
        public String toString() {
            return what + " at " + key;
        }
    }

    private final ObjectNode good;
    private final List<Bad> bad = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private Mutations(ObjectNode good) {
        this.good = good;
    }

    static List<Bad> of(ObjectNode good, Class<? extends Record> type) {
        Mutations mutations = new Mutations(good);
        mutations.record("", "", good, type);
        return mutations.bad;
    }

    private void record(String key, String pointer, JsonNode node, Class<?> type) {
        if (!node.isObject() || !ConfigRecords.isGroup(type) || !seen.add(type)) {
            return;
        }
        add("unknown key", pointer, key + dot(key) + "colour", at -> at.put("colour", "red"));
        for (RecordComponent component : type.getRecordComponents()) {
            String name = Words.key(component);
            if (node.has(name)) {
                component(key + dot(key) + name, pointer, node.get(name), component);
            }
        }
    }

    private static String dot(String key) {
        return key.isEmpty() ? "" : ".";
    }

    /**
     * @param pointer where the record is that has the component
     */
    private void component(String key, String pointer, JsonNode value, RecordComponent component) {
        String name = Words.key(component);
        String own = component.getDeclaringRecord().getSimpleName() + "." + name;
        if (ConfigRecords.isRequired(component)) {
            add("missing", pointer, key, at -> at.remove(name));
            add("empty", pointer, key, at -> at.putNull(name));
        } else {
            add("mistyped", pointer, key + "x", at -> at.set(name + "x", at.remove(name)));
        }
        UNFIT.getOrDefault(own, List.of())
                .forEach(word -> add("unfit " + word, pointer, key, at -> at.put(name, word)));
        kinds(key, pointer, value, component);
        String inner = pointer + "/" + name;
        Class<?> element = ConfigRecords.elementOf(component.getGenericType());
        if (ConfigRecords.isList(component)) {
            list(key, pointer, component);
            for (int i = 0; i < value.size(); i++) {
                record("%s[%d]".formatted(key, i), inner + "/" + i, value.get(i), element);
            }
        } else if (ConfigRecords.isGroup(element)) {
            record(key, inner, value, element);
        } else if (ConfigRecords.isText(component) && value.isObject()) {
            add("a text in no language of the hall", pointer, key, at -> at.putObject(name));
        }
    }

    /** Values of another kind. */
    private void kinds(String key, String pointer, JsonNode value, RecordComponent component) {
        String name = Words.key(component);
        Class<?> type = component.getType();
        if (value.isContainerNode()) {
            add("one word", pointer, key, at -> at.put(name, "word"));
        } else {
            add("a list", pointer, key, at -> at.putArray(name).add("word"));
            add("a group", pointer, key, at -> at.putObject(name).put("a", "b"));
        }
        if (type == Integer.class) {
            add("no number", pointer, key, at -> at.put(name, "many"));
            add("a fraction", pointer, key, at -> at.put(name, 1.5));
            add("a negative number", pointer, key, at -> at.put(name, -1));
        } else if (type == Duration.class) {
            add("no duration", pointer, key, at -> at.put(name, "soon"));
            add("no unit", pointer, key, at -> at.put(name, 10));
            add("a negative duration", pointer, key, at -> at.put(name, "-5m"));
        } else if (type == Boolean.class) {
            add("neither true nor false", pointer, key, at -> at.put(name, "perhaps"));
        } else if (type.isEnum()) {
            add("another word", pointer, key, at -> at.put(name, "nonsense"));
        }
    }

    private void list(String key, String pointer, RecordComponent component) {
        String name = Words.key(component);
        String own = component.getDeclaringRecord().getSimpleName() + "." + name;
        ArrayNode items = (ArrayNode) good.at(pointer + "/" + name);
        if (!items.isEmpty()) {
            String next = "%s[%d]".formatted(key, items.size());
            add("an empty item", pointer, next, at -> at.withArray(name).addNull());
            if (items.get(0).has("id") && !own.startsWith("ServerFile")) {
                add("twice", pointer, next, at -> again(at.withArray(name)));
            }
        }
        if (NEVER_EMPTY.contains(own)) {
            add("an empty list", pointer, key, at -> at.putArray(name));
        }
        if (REFERENCES.containsKey(own)) {
            String wrong = key + REFERENCES.get(own);
            add("nothing of that name", pointer, wrong, at -> at.withArray(name).insert(0, "none"));
        }
    }

    /** The first item once more, with nothing else that must be its own. */
    private static void again(ArrayNode items) {
        ObjectNode copy = items.get(0).deepCopy();
        if (copy.has("prefix")) {
            copy.put("prefix", "ZZ");
        }
        items.add(copy);
    }

    private void add(String what, String pointer, String key, Consumer<ObjectNode> change) {
        ObjectNode copy = good.deepCopy();
        change.accept((ObjectNode) copy.at(pointer));
        bad.add(new Bad(what, copy, key));
    }
}
