package io.jiaohao.server.scenario;

/** One thing that is done to a hall in a test: a command, or time that passes. */
@FunctionalInterface
public interface Step {
    void play(HallStage stage);

    /** The same step as a request that may be repeated. */
    default Step as(String request) {
        return as(request, "print-" + request);
    }

    /** The same step as a request with a fingerprint of its own. */
    default Step as(String request, String fingerprint) {
        return stage -> stage.during(TestHall.KIOSK, request, fingerprint, this);
    }
}
