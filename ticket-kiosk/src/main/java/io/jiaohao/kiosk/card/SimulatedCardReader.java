package io.jiaohao.kiosk.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader for trials: a file with a number in it is a card that lies on it, and is gone when it
 * was read. Confined to the event loop; the file is read on a worker.
 */
public final class SimulatedCardReader implements CardReader {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedCardReader.class);
    private static final long LOOK_MILLIS = 100;

    private final Path file;
    private @Nullable Runnable end; // stops the looking; null while nobody is asked

    SimulatedCardReader(Path file) {
        this.file = file;
    }

    @Override
    public void begin(Vertx vertx, Consumer<IdCard> onCard) {
        rest();
        long timer = vertx.setPeriodic(LOOK_MILLIS, ignored -> look(vertx, onCard));
        end = () -> vertx.cancelTimer(timer);
    }

    private void look(Vertx vertx, Consumer<IdCard> onCard) {
        vertx.executeBlocking(this::takeCard)
                .onSuccess(card -> card.ifPresent(onCard))
                .onFailure(cause -> LOG.warn("Expected to read a card, but it failed", cause));
    }

    private Optional<IdCard> takeCard() throws IOException {
        try {
            String text = Files.readString(file, UTF_8);
            Files.delete(file);
            return IdCard.read(text);
        } catch (NoSuchFileException e) {
            return Optional.empty(); // no card lies there
        }
    }

    @Override
    public void rest() {
        if (end != null) {
            end.run();
            end = null;
        }
    }
}
