/** The durable truth: one row per accepted command, group-committed. */
@NullMarked
package io.jiaohao.server.journal;

import org.jspecify.annotations.NullMarked;
