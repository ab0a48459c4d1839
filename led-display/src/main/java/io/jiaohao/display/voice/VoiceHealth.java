package io.jiaohao.display.voice;

import io.jiaohao.display.speech.EngineWatch;
import io.jiaohao.kit.program.HealthReports;
import io.jiaohao.protocol.message.Params.HealthState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the hall at once when an engine or a loudspeaker fails, and when it works again (V11). Any
 * thread.
 */
record VoiceHealth(HealthReports report) implements EngineWatch {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceHealth.class);

    @Override
    public void served(String language, Service service, String text) {
        HealthState state =
                switch (service) {
                    case BEST -> HealthState.OK;
                    case SECOND -> HealthState.LOW;
                    case NONE -> HealthState.FAILED;
                };
        report.partIs("speech " + language, state, text);
    }

    /**
     * @param problem why nothing could be heard; empty when it could
     */
    void sounded(String speaker, String problem) {
        if (problem.isEmpty()) {
            report.partIs(speaker, HealthState.OK, "it is heard");
        } else if (report.partIs(speaker, HealthState.FAILED, problem)) {
            LOG.warn("Expected loudspeaker=\"{}\" to be heard, but {}", speaker, problem);
        }
    }
}
