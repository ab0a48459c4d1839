/**
 * Lines with strips: keeps them open, sends what is due in its order and pace, tells how they are.
 */
@NullMarked
package io.jiaohao.display.strip.line;

import org.jspecify.annotations.NullMarked;
