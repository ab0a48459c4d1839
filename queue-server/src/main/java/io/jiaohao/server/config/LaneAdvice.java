package io.jiaohao.server.config;

import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.Rules;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds lanes and rules of the order that turn against those who wait in the ordinary one. */
record LaneAdvice(HallFile hall, Mistakes advice) {
    private static final int MOST_PER_ORDINARY = 4;
    private static final List<String> APPOINTMENT = List.of("appoint", "book", "预约", "預約");

    void advise() {
        List<LaneFile> lanes = hall.allLanes();
        int ordinary = lanes.isEmpty() ? 1 : Limits.or(lanes.get(0).share(), 1);
        for (int i = 1; i < lanes.size(); i++) {
            int share = Limits.or(lanes.get(i).share(), LanePlan.FAVOURED_SHARE);
            if (share > MOST_PER_ORDINARY * ordinary) {
                advice.report(
                        "lanes[%d].share".formatted(i),
                        "%d calls for each %d of the ordinary lane: ordinary visitors hardly move",
                        share,
                        ordinary);
            }
            prefix("lanes[%d].prefix".formatted(i), lanes.get(i));
        }
        ceiling();
    }

    /** DOMAIN N7. */
    private void prefix(String key, LaneFile lane) {
        if (PrefixCheck.orNone(lane.prefix()).isEmpty() || isAppointment(lane)) {
            return;
        }
        advice.report(
                key, "every bystander sees who is in lane \"%s\", and may guess why", lane.id());
    }

    private static boolean isAppointment(LaneFile lane) {
        return Stream.concat(Stream.of(lane.id()), lane.name().values().stream())
                .map(words -> words.toLowerCase(Locale.ROOT))
                .anyMatch(words -> APPOINTMENT.stream().anyMatch(words::contains));
    }

    /** DOMAIN Q6; the other policies know no ceiling. */
    private void ceiling() {
        Rules.Order order =
                hall.rules() == null ? Rules.DEFAULT.order() : hall.rules().toRules().order();
        boolean known = order.lanes() == Rules.Lanes.RATIO || order.lanes() == Rules.Lanes.STRICT;
        if (known && order.ceiling().after() != null && !order.ceiling().bounded()) {
            advice.report(
                    "rules.order.ceiling-bounded",
                    "with an unbounded ceiling, in overload the favoured lanes wait longest");
        }
    }
}
