package io.jiaohao.systemtests;

import java.util.function.BiConsumer;

/** A way through some of the kiosk's pages. It leaves the hall as it found it. */
record KioskWay(String name, BiConsumer<KioskHall, TouchPage> steps) {
    void go(KioskHall hall, TouchPage touch) {
        steps.accept(hall, touch);
    }

    @Override
    public String toString() {
        return name;
    }
}
