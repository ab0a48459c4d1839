package io.jiaohao.systemtests.faults;

/** A scripted device, on a thread of its own until it is told that everything is over. */
interface PlayedDevice extends Runnable {
    String device();
}
