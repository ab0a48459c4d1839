package io.jiaohao.systemtests;

import java.util.function.BiConsumer;

/** A way through some of the kiosk's pages. It leaves the hall as it found it. */
record KioskWay(String name, Steps steps) {
    /** What is touched and seen on the way. */
    interface Steps extends BiConsumer<KioskHall, TouchPage> {}

    void go(KioskHall hall, TouchPage touch) {
        steps.accept(hall, touch);
    }

    @Override
    public String toString() {
        return name;
    }
}
