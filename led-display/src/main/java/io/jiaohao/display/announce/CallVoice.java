package io.jiaohao.display.announce;

import io.jiaohao.display.hall.HallSlice;
import java.util.Set;

/**
 * What the screen knows of the voice. Both methods may be called from any thread and never wait.
 */
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
}
