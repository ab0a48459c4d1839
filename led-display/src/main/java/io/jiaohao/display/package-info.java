/** The hall display program: its command line, its configuration, its start order. */
@NullMarked
package io.jiaohao.display;

import org.jspecify.annotations.NullMarked;
