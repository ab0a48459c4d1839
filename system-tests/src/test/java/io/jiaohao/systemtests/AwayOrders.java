package io.jiaohao.systemtests;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Every order in which each of some things is taken away once, and given back some time later. */
final class AwayOrders {
    /** What can be taken away. */
    enum Thing {
        PRINTER,
        PAD,
        SERVER,
        PAGE
    }

    /**
     * @param away taken away; else given back
     */
    record Step(Thing thing, boolean away) {
        @Override
        public String toString() {
            return thing.name().toLowerCase(Locale.ROOT) + (away ? " away" : " back");
        }
    }

    private final List<List<Step>> complete = new ArrayList<>();
    private final List<Step> begun = new ArrayList<>();
    private final Map<Thing, Integer> turns = new EnumMap<>(Thing.class); // of those begun

    private final List<Thing> things;

    private AwayOrders(List<Thing> things) {
        this.things = things;
    }

    static List<List<Step>> all(Thing... things) {
        AwayOrders orders = new AwayOrders(List.of(things));
        orders.grow();
        return orders.complete;
    }

    /** One of so many, where there is no time for all. */
    static List<List<Step>> some(List<List<Step>> all, int each) {
        return IntStream.range(0, all.size())
                .filter(i -> i % each == 0)
                .mapToObj(all::get)
                .toList();
    }

    private void grow() {
        if (begun.size() == 2 * things.size()) {
            complete.add(List.copyOf(begun));
            return;
        }
        for (Thing thing : things) {
            int had = turns.getOrDefault(thing, 0);
            if (had < 2) {
                begun.add(new Step(thing, had == 0));
                turns.put(thing, had + 1);
                grow();
                turns.put(thing, had);
                begun.remove(begun.size() - 1);
            }
        }
    }
}
