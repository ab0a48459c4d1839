package io.jiaohao.systemtests.faults;

import java.util.ArrayList;
import java.util.List;

/** {@link Rule#TOLD}. */
final class Told {
    private Told() {}

    static List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        evidence.told()
                .forEach(
                        (ticket, told) -> {
                            String folded = evidence.folded().get(ticket);
                            if (!told.equals(folded)) {
                                broken.add(
                                        "ticket=%s is told as %s, and journalled as %s"
                                                .formatted(ticket, told, folded));
                            }
                        });
        return broken;
    }
}
