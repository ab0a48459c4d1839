package io.jiaohao.terminal;

import java.time.OffsetDateTime;

/**
 * A finish that waits for the link.
 *
 * @param number of the ticket
 * @param at when it was pressed, by the server's clock
 */
record Finishing(String number, OffsetDateTime at) {}
