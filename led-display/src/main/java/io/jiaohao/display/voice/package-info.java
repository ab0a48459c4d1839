/** The voice as {@code display.yaml} describes it, and how its parts are put together. */
@NullMarked
package io.jiaohao.display.voice;

import org.jspecify.annotations.NullMarked;
