package io.jiaohao.server.domain.state;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who may take a number (DOMAIN T4, T5, H2).
 *
 * @param anonymousPerMinute numbers without a person that one kiosk gives a minute; null for any
 */
public record TakingRules(
        PerHolder perHolder, Chance chance, @Nullable Integer anonymousPerMinute) {
    public static final TakingRules DEFAULT =
            new TakingRules(new PerHolder(3, 5, 3, 30), new Chance(80, 30, Duration.ZERO), null);

    /**
     * What one person may have (DOMAIN T4).
     *
     * @param live tickets that may still be served
     * @param takes a day
     * @param noShows so many within {@code noShowDays}, and numbers are given at the guide desk
     *     only
     */
    public record PerHolder(int live, int takes, int noShows, int noShowDays) {}

    /**
     * Whether a visitor will be served before closing (DOMAIN T5, H2), in percent.
     *
     * @param warnBelow the visitor is warned
     * @param refuseBelow no number is given, except by a guide
     * @param grace how long after closing the hall still serves
     */
    public record Chance(int warnBelow, int refuseBelow, Duration grace) {
        public ServedToday of(int percent) {
            if (percent < refuseBelow) {
                return ServedToday.NO;
            }
            return percent < warnBelow ? ServedToday.DOUBTFUL : ServedToday.YES;
        }
    }
}
