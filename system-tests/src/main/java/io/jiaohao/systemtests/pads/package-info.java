/**
 * Call pads and evaluators without hardware, at the far ends of pseudo terminals. Written from the
 * makers' documents, not from the terminal's code, so that the two can prove each other wrong.
 */
@NullMarked
package io.jiaohao.systemtests.pads;

import org.jspecify.annotations.NullMarked;
