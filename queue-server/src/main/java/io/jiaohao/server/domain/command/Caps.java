package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.advised;
import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.state.Allowance;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.MatterPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Refuses a number where the matter's are gone (DOMAIN T1, T2). */
record Caps(Allowance allowance) {
    Caps(Hall hall, MatterPlan matter, Instant at) {
        this(new Allowance(hall, matter, at));
    }

    Instant at() {
        return allowance.at();
    }

    /** The limits that a number given now counts against; also where today no cap is set. */
    List<String> counted() {
        return allowance.counted();
    }

    Optional<Decision> refusal() {
        if (allowance.isDayGone()) {
            return Optional.of(full());
        }
        return allowance.isIntervalGone() ? Optional.of(intervalFull()) : Optional.empty();
    }

    private Decision intervalFull() {
        return allowance
                .laterToday()
                .map(later -> rejected(Refusal.INTERVAL_FULL, later))
                .orElseGet(this::full);
    }

    private Decision full() {
        return advised(Refusal.MATTER_FULL, allowance.matter().terms().whenFull());
    }
}
