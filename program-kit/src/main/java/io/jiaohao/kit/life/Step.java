package io.jiaohao.kit.life;

/** One part of a program that is started and stopped. Called by one thread. */
public interface Step {
    /** What an operator calls it, e.g. {@code journal}. */
    String name();

    /** Returns when the part works; throws when it cannot. */
    void start() throws Exception;

    /** Returns when the part has let go of everything it held. */
    void stop() throws Exception;
}
