package io.jiaohao.display.announce;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.display.hall.HallSlice;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the screen knows of the voice. The methods may be called from any thread and never wait. */
public interface CallVoice {
    /** A hall without a voice. */
    CallVoice SILENT =
            new CallVoice() {
                @Override
                public void hallChanged(HallSlice hall) {}

                @Override
                public Set<String> voiced() {
                    return Set.of();
                }
            };

    void hallChanged(HallSlice hall);

    /** The calls that are being spoken or wait for it. */
    Set<String> voiced();

    /** The sentences that are being spoken now, by language, for those who cannot hear (DS13). */
    default Optional<Map<String, String>> caption() {
        return Optional.empty();
    }

    /** What the page itself is to play now, when it is the loudspeaker. */
    default Optional<JsonNode> sound() {
        return Optional.empty();
    }
}
