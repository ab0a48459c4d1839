/** What the hall screen shows: which call is large, when, and the state its page draws. */
@NullMarked
package io.jiaohao.display.screen;

import org.jspecify.annotations.NullMarked;
