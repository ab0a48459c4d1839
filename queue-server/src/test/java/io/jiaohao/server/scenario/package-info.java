/** The kit of the domain's tests: a small hall, a virtual clock, given/when/then. */
@NullMarked
package io.jiaohao.server.scenario;

import org.jspecify.annotations.NullMarked;
