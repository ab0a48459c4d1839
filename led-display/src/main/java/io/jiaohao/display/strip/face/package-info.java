/**
 * What a strip says: from the hall's state to the pages of a strip, and which call it shows when.
 * Pure.
 */
@NullMarked
package io.jiaohao.display.strip.face;

import org.jspecify.annotations.NullMarked;
