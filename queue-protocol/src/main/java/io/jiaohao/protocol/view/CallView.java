package io.jiaohao.protocol.view;

import java.time.OffsetDateTime;

/**
 * One announcement: a first call or a recall.
 *
 * @param id unique to this announcement; what an announcer remembers
 * @param repeat 0 the first time, 1.. at a recall
 * @param state the ticket's state now
 */
public record CallView(
        String id,
        String ticket,
        String number,
        String counter,
        OffsetDateTime time,
        int repeat,
        String state) {}
