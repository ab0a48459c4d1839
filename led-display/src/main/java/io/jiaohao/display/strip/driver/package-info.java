/**
 * How strips of each kind are spoken to: what is sent for what they are to show, and what they
 * answer. A driver is used by its line's thread only.
 */
@NullMarked
package io.jiaohao.display.strip.driver;

import org.jspecify.annotations.NullMarked;
