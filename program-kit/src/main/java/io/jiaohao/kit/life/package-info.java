/** How a program starts, step by step, and stops in reverse. */
@NullMarked
package io.jiaohao.kit.life;

import org.jspecify.annotations.NullMarked;
