package io.jiaohao.protocol.view;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text on the screens when nobody is called.
 *
 * @param zones zone ids; empty means the whole hall
 */
public record NoticeView(
        String id,
        Map<String, String> text,
        OffsetDateTime from,
        @Nullable OffsetDateTime until,
        List<String> zones) {}
