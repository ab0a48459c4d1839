/**
 * What the hall does when something fails: programs are killed, stopped and cut off under a
 * scripted load, and what every device was told is checked against the journal afterwards.
 */
@NullMarked
package io.jiaohao.systemtests.faults;

import org.jspecify.annotations.NullMarked;
