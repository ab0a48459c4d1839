package io.jiaohao.display.screen;

import java.time.Instant;
import java.util.Set;

/**
 * When, and what the voice does then.
 *
 * @param now the server's time
 * @param asOf how new the picture of the hall is; before {@code now} while the link is down
 * @param voiced the calls that are being spoken or wait for it
 */
record Moment(Instant now, Instant asOf, Set<String> voiced) {}
