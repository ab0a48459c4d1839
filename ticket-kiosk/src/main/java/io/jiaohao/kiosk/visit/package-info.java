/** A visitor who has a ticket already, and a page that comes back in the middle of a visit. */
@NullMarked
package io.jiaohao.kiosk.visit;

import org.jspecify.annotations.NullMarked;
