/**
 * Strips that are none, for trying lines out and for tests: they read frames with code of their
 * own, answer as the devices do, and keep what they show.
 */
@NullMarked
package io.jiaohao.display.strip.emulator;

import org.jspecify.annotations.NullMarked;
