/** Sentences for the ear and the engines that say them. */
@NullMarked
package io.jiaohao.display.speech;

import org.jspecify.annotations.NullMarked;
