/**
 * The whole hall from outside: scripted devices over the real wire, and tests of real processes.
 */
@NullMarked
package io.jiaohao.systemtests;

import org.jspecify.annotations.NullMarked;
