/** The paper ticket: what stands on it, its bytes, and where they go. */
@NullMarked
package io.jiaohao.kiosk.printer;

import org.jspecify.annotations.NullMarked;
