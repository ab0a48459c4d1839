package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;
import static io.jiaohao.server.config.Limits.atLeast;
import static io.jiaohao.server.config.Limits.or;
import static io.jiaohao.server.config.Limits.percent;

import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.TakingRules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code rules.taking} of {@code hall.yaml}: who may take a number. */
public record TakingFile(
        @Nullable Integer liveTickets,
        @Nullable Integer takesADay,
        @Nullable Integer noShows,
        @Nullable Integer noShowDays,
        @Nullable Integer anonymousPerMinute,
        @Nullable Integer warnBelow,
        @Nullable Integer refuseBelow,
        @Nullable Duration grace) {
    public TakingFile {
        atLeast("live-tickets", liveTickets, 1);
        atLeast("takes-a-day", takesADay, 1);
        atLeast("no-shows", noShows, 1);
        atLeast("no-show-days", noShowDays, 1);
        atLeast("anonymous-per-minute", anonymousPerMinute, 1);
        percent("warn-below", warnBelow);
        percent("refuse-below", refuseBelow);
        TakingRules.Chance chance = Rules.DEFAULT.taking().chance();
        int warn = or(warnBelow, chance.warnBelow());
        int refuse = or(refuseBelow, chance.refuseBelow());
        require(
                refuse <= warn,
                refuseBelow == null ? "warn-below" : "refuse-below",
                "nobody would be warned: below %d percent a number is refused, below %d warned",
                refuse,
                warn);
    }

    static TakingFile of(TakingRules taking) {
        TakingRules.PerHolder holder = taking.perHolder();
        TakingRules.Chance chance = taking.chance();
        return new TakingFile(
                holder.live(),
                holder.takes(),
                holder.noShows(),
                holder.noShowDays(),
                taking.anonymousPerMinute(),
                chance.warnBelow(),
                chance.refuseBelow(),
                chance.grace());
    }

    TakingRules toTaking() {
        TakingRules.PerHolder holder = Rules.DEFAULT.taking().perHolder();
        TakingRules.Chance chance = Rules.DEFAULT.taking().chance();
        return new TakingRules(
                new TakingRules.PerHolder(
                        or(liveTickets, holder.live()),
                        or(takesADay, holder.takes()),
                        or(noShows, holder.noShows()),
                        or(noShowDays, holder.noShowDays())),
                new TakingRules.Chance(
                        or(warnBelow, chance.warnBelow()),
                        or(refuseBelow, chance.refuseBelow()),
                        or(grace, chance.grace())),
                anonymousPerMinute);
    }
}
