package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;
import static io.jiaohao.server.config.HallFile.given;
import static io.jiaohao.server.config.HallFile.requireId;

import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of {@code lanes} of {@code hall.yaml}. The first is the ordinary one.
 *
 * @param share its calls in a round while others wait (DOMAIN Q4)
 * @param rate how fast its waiting counts (DOMAIN Q5)
 * @param prefix before the queue's own (DOMAIN N7)
 */
public record LaneFile(
        String id,
        Map<String, String> name,
        @Nullable Integer share,
        @Nullable Integer rate,
        @Nullable String prefix) {
    private static final int MOST = 100;

    public LaneFile {
        requireId(id);
        given("name", name);
        requireCount("share", share);
        requireCount("rate", rate);
    }

    private static void requireCount(String key, @Nullable Integer value) {
        require(
                value == null || value >= 1 && value <= MOST,
                key,
                "must be 1..%d, but was %s",
                MOST,
                value);
    }

    /** The first of a hall is not favoured. */
    LanePlan toPlan(boolean first) {
        return new LanePlan(
                new LaneId(id),
                new Text(name),
                Limits.or(share, first ? 1 : LanePlan.FAVOURED_SHARE),
                Limits.or(rate, first ? 1 : LanePlan.FAVOURED_RATE),
                prefix);
    }
}
