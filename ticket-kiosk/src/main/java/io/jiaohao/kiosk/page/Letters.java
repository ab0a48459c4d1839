package io.jiaohao.kiosk.page;

import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.QueueView;
import java.util.Objects;
import java.util.stream.Collectors;

/** The letters that a ticket's number may begin with: the keys that a visitor needs to type it. */
final class Letters {
    private static final String ALL = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Letters() {}

    /**
     * Those of the queues; all when a hall has lanes, for these may have letters of their own,
     * which the wire does not tell.
     */
    static String of(HallView hall) {
        if (hall.lanes().size() > 1) {
            return ALL;
        }
        return hall.queues().stream()
                .map(QueueView::prefix)
                .filter(Objects::nonNull)
                .flatMapToInt(String::chars)
                .filter(Character::isLetter)
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
