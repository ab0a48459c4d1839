/**
 * DeviceLink, the reconnecting client that all devices share, and the mirror of the hall it keeps.
 */
@NullMarked
package io.jiaohao.protocol.link;

import org.jspecify.annotations.NullMarked;
