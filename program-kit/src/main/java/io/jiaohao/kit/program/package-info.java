/** The command line and the main loop that all programs share. */
@NullMarked
package io.jiaohao.kit.program;

import org.jspecify.annotations.NullMarked;
