/**
 * Figures of this machine: a server as a process of its own under played devices, and what the
 * domain costs by itself.
 */
@NullMarked
package io.jiaohao.benchmark;

import org.jspecify.annotations.NullMarked;
