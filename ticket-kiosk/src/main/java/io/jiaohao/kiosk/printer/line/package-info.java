/** The wires to a printer: network, serial line, device file. */
@NullMarked
package io.jiaohao.kiosk.printer.line;

import org.jspecify.annotations.NullMarked;
