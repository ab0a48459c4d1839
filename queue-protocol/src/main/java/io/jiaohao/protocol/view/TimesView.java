package io.jiaohao.protocol.view;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a hall is open.
 *
 * @param week when visitors are served in the weeks of this season; days of the same hours together
 * @param next when numbers are given next; null while some are, and where none are within weeks
 * @param today the name of the holiday or special day that it is today; null for a usual day
 */
public record TimesView(
        List<WeekdaysView> week,
        @Nullable OffsetDateTime next,
        @Nullable Map<String, String> today) {}
