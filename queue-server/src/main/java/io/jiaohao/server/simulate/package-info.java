/** A made-up day in the real hall: shows what a rule does before a hall turns it on. */
@NullMarked
package io.jiaohao.server.simulate;

import org.jspecify.annotations.NullMarked;
