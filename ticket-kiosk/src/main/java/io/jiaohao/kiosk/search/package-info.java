/** Finds a matter by what a visitor types: pinyin, initials, characters, or words of a language. */
@NullMarked
package io.jiaohao.kiosk.search;

import org.jspecify.annotations.NullMarked;
