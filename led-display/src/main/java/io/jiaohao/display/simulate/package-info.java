/** A day's calls played through the real scheduler with a clock of its own. */
@NullMarked
package io.jiaohao.display.simulate;

import org.jspecify.annotations.NullMarked;
