/** hall.yaml and server.yaml, read once and checked as a whole. */
@NullMarked
package io.jiaohao.server.config;

import org.jspecify.annotations.NullMarked;
