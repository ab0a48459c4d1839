/** The ticket kiosk: a touch page and a printer, over one link to the queue server. */
@NullMarked
package io.jiaohao.kiosk;

import org.jspecify.annotations.NullMarked;
