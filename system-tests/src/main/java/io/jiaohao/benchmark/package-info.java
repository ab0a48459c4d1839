/** What the domain itself costs, measured without a wire. */
@NullMarked
package io.jiaohao.benchmark;

import org.jspecify.annotations.NullMarked;
