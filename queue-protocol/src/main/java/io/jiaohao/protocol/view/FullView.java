package io.jiaohao.protocol.view;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A matter whose numbers are all taken, though it is its time.
 *
 * @param again when numbers are given again; null for when fewer wait
 */
public record FullView(String matter, @Nullable OffsetDateTime again) {}
