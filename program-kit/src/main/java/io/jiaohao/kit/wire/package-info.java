/**
 * Lines to hardware as pipes of bytes: a serial port, or the same bytes over TCP. Needs jSerialComm
 * from the program that uses it.
 */
@NullMarked
package io.jiaohao.kit.wire;

import org.jspecify.annotations.NullMarked;
