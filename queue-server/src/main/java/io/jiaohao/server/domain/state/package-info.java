/** The hall as a value: what is, and how one fact changes it. Pure. */
@NullMarked
package io.jiaohao.server.domain.state;

import org.jspecify.annotations.NullMarked;
