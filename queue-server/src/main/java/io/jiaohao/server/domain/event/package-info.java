/** What happened: past tense, journalled, folded over the hall. Pure. */
@NullMarked
package io.jiaohao.server.domain.event;

import org.jspecify.annotations.NullMarked;
