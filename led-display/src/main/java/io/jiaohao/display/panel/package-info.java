/**
 * The panel that the screen page is shown on: what its settings page asks, and where that is kept.
 */
@NullMarked
package io.jiaohao.display.panel;

import org.jspecify.annotations.NullMarked;
