/** Samples: chimes, joining, WAV files and where sound goes. */
@NullMarked
package io.jiaohao.display.sound;

import org.jspecify.annotations.NullMarked;
