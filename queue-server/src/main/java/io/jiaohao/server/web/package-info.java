/** HTTP: health, metrics, the live stream for browsers. */
@NullMarked
package io.jiaohao.server.web;

import org.jspecify.annotations.NullMarked;
