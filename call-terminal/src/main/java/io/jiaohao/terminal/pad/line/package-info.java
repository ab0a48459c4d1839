/**
 * The lines to which pads are wired: opened, lost and opened again by their path, with one thread
 * that reads and one that writes.
 */
@NullMarked
package io.jiaohao.terminal.pad.line;

import org.jspecify.annotations.NullMarked;
