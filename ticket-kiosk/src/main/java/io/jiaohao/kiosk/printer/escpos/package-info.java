/** The printer's language, both ways: what is sent to it, and what it says of itself. */
@NullMarked
package io.jiaohao.kiosk.printer.escpos;

import org.jspecify.annotations.NullMarked;
