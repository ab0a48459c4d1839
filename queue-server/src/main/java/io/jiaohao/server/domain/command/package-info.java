/** What is asked: each command decides against the hall and gives events or a refusal. Pure. */
@NullMarked
package io.jiaohao.server.domain.command;

import org.jspecify.annotations.NullMarked;
