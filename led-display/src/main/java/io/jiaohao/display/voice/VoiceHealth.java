package io.jiaohao.display.voice;

import io.jiaohao.display.report.DeviceReport;
import io.jiaohao.display.report.DeviceReport.State;
import io.jiaohao.display.speech.EngineWatch;

/**
 * Tells the hall at once when an engine or a loudspeaker fails, and when it works again (V11). Any
 * thread.
 */
record VoiceHealth(DeviceReport report) implements EngineWatch {
    @Override
    public void served(String language, Service service, String text) {
        State state =
                switch (service) {
                    case BEST -> State.OK;
                    case SECOND -> State.LOW;
                    case NONE -> State.FAILED;
                };
        report.part("speech " + language, state, text);
    }

    /**
     * @param problem why nothing could be heard; empty when it could
     */
    void sounded(String speaker, String problem) {
        State state = problem.isEmpty() ? State.OK : State.FAILED;
        report.part(speaker, state, problem.isEmpty() ? "it is heard" : problem);
    }
}
