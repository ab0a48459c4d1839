/**
 * Window strips: what the hall's LED strips show, the lines they hang on, and a page that shows
 * them. Imports run {@code dots ← face ← driver ← line ← strip}; {@code emulator} is for trying
 * out.
 */
@NullMarked
package io.jiaohao.display.strip;

import org.jspecify.annotations.NullMarked;
