/** Which call is spoken next, how an announcement is put together, and what was spoken already. */
@NullMarked
package io.jiaohao.display.announce;

import org.jspecify.annotations.NullMarked;
