/**
 * What UX.md, section 10, wants of every page and state, asked of a page in a real browser. The
 * questions are in {@code ux/*.js}; here are the limits of each program and what becomes of an
 * answer.
 */
@NullMarked
package io.jiaohao.systemtests.ux;

import org.jspecify.annotations.NullMarked;
