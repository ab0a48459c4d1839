/** A ticket printer that is none: for tests, and for trying a kiosk out without paper. */
@NullMarked
package io.jiaohao.kiosk.simulator;

import org.jspecify.annotations.NullMarked;
