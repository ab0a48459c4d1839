package io.jiaohao.display.sound;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * An announcement on its way to a loudspeaker: the chime is there, the sentences are still being
 * made.
 *
 * @param ids of the calls it tells of, or of the notice
 * @param repeats asked before each repetition: whether it still is to be
 */
public record Sounding(
        List<String> ids, Pcm chime, Future<Spoken> speech, BooleanSupplier repeats, Cut cut) {
    public Sounding {
        ids = List.copyOf(ids);
    }

    /**
     * Waits for the sentences; engines that hang have been left behind by then. Empty when it was
     * cut before they were made: what is more urgent does not wait for them.
     */
    public Optional<Spoken> spoken() throws IOException, InterruptedException {
        cut.whenNow(() -> speech.cancel(true));
        try {
            return Optional.of(speech.get());
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IOException("the sentences could not be made: " + e.getCause(), e);
        }
    }
}
