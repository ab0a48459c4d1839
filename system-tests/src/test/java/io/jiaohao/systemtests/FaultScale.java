package io.jiaohao.systemtests;

/** How much a fault test does: a short cut of it by default, all of it with bin/test --faults. */
public final class FaultScale {
    private FaultScale() {}

    public static int of(int shortCut, int full) {
        return "full".equals(System.getProperty("jiaohao.faults")) ? full : shortCut;
    }
}
