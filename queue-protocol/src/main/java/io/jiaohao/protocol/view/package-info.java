/** The objects of the wire: whole, immutable pictures of a hall and its parts. */
@NullMarked
package io.jiaohao.protocol.view;

import org.jspecify.annotations.NullMarked;
