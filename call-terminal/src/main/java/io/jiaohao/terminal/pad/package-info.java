/**
 * Call pads and evaluators on serial lines: keys become presses of a window's buttons, the window's
 * state becomes digits, lamps and beeps. Bytes are in {@code frame}, ports in {@code line}, files
 * in {@code profile}; what a window is, the terminal says through {@link
 * io.jiaohao.terminal.pad.PadWindow}.
 */
@NullMarked
package io.jiaohao.terminal.pad;

import org.jspecify.annotations.NullMarked;
