package io.jiaohao.systemtests;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every order in which each of some things is taken away once, and given back some time later. */
final class AwayOrders {
    /** What can be taken away. */
    enum Thing {
        PRINTER,
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

    private AwayOrders() {}

    static List<List<Step>> all() {
        AwayOrders orders = new AwayOrders();
        orders.grow();
        return orders.complete;
    }

    private void grow() {
        if (begun.size() == 2 * Thing.values().length) {
            complete.add(List.copyOf(begun));
            return;
        }
        for (Thing thing : Thing.values()) {
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
