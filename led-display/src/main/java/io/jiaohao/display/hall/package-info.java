/**
 * The part of the hall that this display is for: its zones, as the screen and the voice need them.
 */
@NullMarked
package io.jiaohao.display.hall;

import org.jspecify.annotations.NullMarked;
