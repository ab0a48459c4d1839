package io.jiaohao.systemtests;

/** How much of a fault test is run: the short cut, or all of it with {@code bin/test --faults}. */
public final class FaultScale {
    private static final boolean FULL = "full".equals(System.getProperty("jiaohao.faults"));

    private FaultScale() {}

    public static int of(int shortCut, int full) {
        return FULL ? full : shortCut;
    }
}
