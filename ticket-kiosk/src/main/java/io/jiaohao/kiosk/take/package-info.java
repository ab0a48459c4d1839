/** From a touch to a handed-out ticket, once, whatever breaks on the way. */
@NullMarked
package io.jiaohao.kiosk.take;

import org.jspecify.annotations.NullMarked;
