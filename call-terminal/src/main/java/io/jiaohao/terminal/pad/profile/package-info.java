/** What the files of {@code config/pads} say of a kind of pad, and which pads are on which line. */
@NullMarked
package io.jiaohao.terminal.pad.profile;

import org.jspecify.annotations.NullMarked;
