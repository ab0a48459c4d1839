/** A person's papers: what is a valid number, and what of it may be shown. Nothing here is kept. */
@NullMarked
package io.jiaohao.server.holder;

import org.jspecify.annotations.NullMarked;
