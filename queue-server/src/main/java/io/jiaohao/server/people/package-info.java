/** Who works with the hall without a window: people, what they may do, and what they did. */
@NullMarked
package io.jiaohao.server.people;

import org.jspecify.annotations.NullMarked;
