/** The hall in Hazelcast: one writer per hall, journal before state, state before reply. */
@NullMarked
package io.jiaohao.server.cluster;

import org.jspecify.annotations.NullMarked;
