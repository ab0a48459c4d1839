/** What goes over a pad's line, byte by byte: one dialect for each family of pads. */
@NullMarked
package io.jiaohao.terminal.pad.frame;

import org.jspecify.annotations.NullMarked;
