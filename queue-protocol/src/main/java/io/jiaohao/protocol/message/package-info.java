/**
 * What devices and server say to each other: every method with its parameters, every reason of
 * refusal.
 */
@NullMarked
package io.jiaohao.protocol.message;

import org.jspecify.annotations.NullMarked;
