/** What devices and pages see: the hall as wire objects, its events, its ticks. */
@NullMarked
package io.jiaohao.server.push;

import org.jspecify.annotations.NullMarked;
