/** What a day came to, folded from its events alone (DOMAIN M4): nobody else knows it. Pure. */
@NullMarked
package io.jiaohao.server.domain.statistics;

import org.jspecify.annotations.NullMarked;
