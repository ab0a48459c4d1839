/** Sessions of devices over TCP: lines in, commands out, answers back. */
@NullMarked
package io.jiaohao.server.gateway;

import org.jspecify.annotations.NullMarked;
