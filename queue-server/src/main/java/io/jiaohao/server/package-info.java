/** The queue server: how its parts are put together and started. */
@NullMarked
package io.jiaohao.server;

import org.jspecify.annotations.NullMarked;
