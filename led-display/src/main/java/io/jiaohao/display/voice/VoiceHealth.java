package io.jiaohao.display.voice;

import io.jiaohao.display.report.DeviceReport;
import io.jiaohao.display.report.DeviceReport.State;
import io.jiaohao.display.speech.EngineWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the hall at once when an engine or a loudspeaker fails, and when it works again (V11). Any
 * thread.
 */
record VoiceHealth(DeviceReport report) implements EngineWatch {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceHealth.class);

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
        if (problem.isEmpty()) {
            report.part(speaker, State.OK, "it is heard");
        } else if (report.part(speaker, State.FAILED, problem)) {
            LOG.warn("Expected loudspeaker=\"{}\" to be heard, but {}", speaker, problem);
        }
    }
}
